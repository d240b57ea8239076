using System.Text;

namespace RbaTracker.Web.Features.Import;

/// <summary>Reads the rows of a CSV file (RFC 4180) one after the other, and refuses what could be read in two ways.</summary>
/// <remarks>
/// Of our own because of the refusals: a quotation mark that is never closed swallows the rest of a file, and whoever mends it needs
/// the row where it was opened. Line ends may be CR LF, LF or CR; a field in quotation marks may hold them.
/// </remarks>
internal sealed class CsvText(TextReader text, char delimiter)
{
    /// <summary>The longest field. What is longer has lost its closing quotation mark.</summary>
    public const int LongestField = 10_000;

    private readonly char[] _buffer = new char[32 * 1024];
    private readonly StringBuilder _field = new();
    private int _at;
    private int _filled;

    /// <summary>The row that was read last, as a spreadsheet counts: the header is 1.</summary>
    public int Row { get; private set; }

    /// <summary>Reads the next row.</summary>
    /// <param name="fields">Filled with its fields.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="FileRefusedException">The rest of the file cannot be read.</exception>
    public bool TryRead(List<string> fields)
    {
        fields.Clear();
        if (Peek() < 0)
        {
            return false;
        }

        Row++;
        while (true)
        {
            fields.Add(Peek() == '"' ? Quoted() : Bare());
            switch (Next())
            {
                case '\r':
                    if (Peek() == '\n')
                    {
                        Next();
                    }

                    return true;
                case '\n' or -1:
                    return true;
            }
        }
    }

    private string Bare()
    {
        _field.Clear();
        while (Peek() is >= 0 and not ('\r' or '\n') and var c && c != delimiter)
        {
            if (c == '"')
            {
                throw new FileRefusedException(new(Row, null, null, Refused.QuoteMisplaced, Opening()));
            }

            Append(Next());
        }

        return _field.ToString();
    }

    private string Quoted()
    {
        _field.Clear();
        Next();
        while (true)
        {
            var c = Next();
            if (c < 0)
            {
                throw new FileRefusedException(new(Row, null, null, Refused.QuoteNotClosed, Opening()));
            }

            if (c != '"')
            {
                Append(c);
            }
            else if (Peek() == '"')
            {
                Append(Next());
            }
            else if (Peek() is -1 or '\r' or '\n' || Peek() == delimiter)
            {
                return _field.ToString();
            }
            else
            {
                throw new FileRefusedException(new(Row, null, null, Refused.QuoteMisplaced, Opening()));
            }
        }
    }

    private void Append(int c)
    {
        if (c == 0)
        {
            throw new FileRefusedException(new(Row, null, null, Refused.NotText));
        }

        if (c == ImportMap.Undecodable)
        {
            throw new FileRefusedException(new(Row, null, null, Refused.NotUtf8));
        }

        if (_field.Length == LongestField)
        {
            throw new FileRefusedException(new(Row, null, null, Refused.FieldTooLong, LongestField, Opening()));
        }

        _field.Append((char)c);
    }

    private string Opening() => _field.ToString(0, Math.Min(_field.Length, 20)).ReplaceLineEndings(" ");

    private int Next()
    {
        var c = Peek();
        _at++;
        return c;
    }

    private int Peek()
    {
        if (_at >= _filled)
        {
            (_at, _filled) = (0, text.Read(_buffer, 0, _buffer.Length));
        }

        return _at < _filled ? _buffer[_at] : -1;
    }
}
