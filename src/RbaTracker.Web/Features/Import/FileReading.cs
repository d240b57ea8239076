using System.Globalization;
using System.Net;
using RbaTracker.Domain.Measures;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.Rules;

namespace RbaTracker.Web.Features.Import;

/// <summary>A measure as a file has it.</summary>
/// <param name="Program">Its program.</param>
/// <param name="Name">Its name.</param>
/// <param name="Row">The row that names it first.</param>
internal sealed record FileMeasure(FileProgram Program, string Name, int Row)
{
    private readonly List<FileCell> _cells = [];

    /// <summary>Its values as they stand in the file, in the order of cells and sources once all are read.</summary>
    public IReadOnlyList<FileCell> Cells => _cells;

    public void Add(FileCell cell) => _cells.Add(cell);

    /// <summary>Puts the values in order and drops what a source says twice alike.</summary>
    /// <returns>Values that a source says twice and differently.</returns>
    public IEnumerable<(FileCell First, FileCell Second)> Settle()
    {
        _cells.Sort((one, other) => (one.Year, one.IsTarget, one.Source, one.Row).CompareTo((other.Year, other.IsTarget, other.Source, other.Row)));
        var twice = new List<(FileCell, FileCell)>();
        for (var i = _cells.Count - 1; i > 0; i--)
        {
            var (first, second) = (_cells[i - 1], _cells[i]);
            if ((first.Year, first.IsTarget, first.Source) == (second.Year, second.IsTarget, second.Source))
            {
                if (first.Value.Number != second.Value.Number)
                {
                    twice.Add((first, second));
                }

                _cells.RemoveAt(i);
            }
        }

        _cells.TrimExcess();
        return twice;
    }

    /// <summary>What the file says of each of its cells.</summary>
    public IEnumerable<CellHistory> Histories()
    {
        for (var from = 0; from < _cells.Count;)
        {
            var until = from + 1;
            while (until < _cells.Count && (_cells[until].Year, _cells[until].IsTarget) == (_cells[from].Year, _cells[from].IsTarget))
            {
                until++;
            }

            yield return CellHistory.Of(_cells.GetRange(from, until - from));
            from = until;
        }
    }
}

/// <summary>A program as a file has it.</summary>
internal sealed record FileProgram(FileDepartment Department, string Name, int Row)
{
    /// <summary>Its goals in the order in which they come.</summary>
    public List<string> Goals { get; } = [];
}

/// <summary>A department as a file has it.</summary>
internal sealed record FileDepartment(string Name)
{
    /// <summary>The unit above it by the source that says so.</summary>
    public SortedDictionary<int, string> Cabinets { get; } = [];
}

/// <summary>What was read of a file: its measures with their values, and what was refused.</summary>
internal sealed class ImportFile
{
    /// <summary>The most refusals that are kept to be shown; all are counted.</summary>
    public const int MostShown = 1_000;

    private readonly List<Refusal> _refusals = [];

    public Dictionary<string, FileDepartment> Departments { get; } = new(StringComparer.Ordinal);

    public Dictionary<(string Department, string Program), FileProgram> Programs { get; } = [];

    public Dictionary<(string Department, string Program, string Name), FileMeasure> Measures { get; } = [];

    public IReadOnlyList<Refusal> Refusals => _refusals;

    public int RefusedCount { get; private set; }

    /// <summary>Rows with something in them, without the header.</summary>
    public int Rows { get; set; }

    /// <summary>Whether the file as a whole cannot be read.</summary>
    public bool IsRefused { get; set; }

    public void Refuse(Refusal refusal)
    {
        RefusedCount++;
        if (_refusals.Count < MostShown)
        {
            _refusals.Add(refusal);
        }
    }
}

/// <summary>Reads a file by a map, row after row. What cannot be read is refused with its place; nothing is guessed.</summary>
internal sealed class FileReading
{
    private const int LookEvery = 2_048;
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    private readonly ImportMap _map;
    private readonly ImportFile _file = new();
    private readonly Dictionary<string, int> _sources;
    private readonly Dictionary<string, string> _clean = new(StringComparer.Ordinal);
    private List<string> _header = [];
    private int _cabinet;
    private int _department;
    private int _program;
    private int _goal;
    private int _measure;
    private int _year;
    private int _kind;
    private int _value;
    private int _source;

    private FileReading(ImportMap map)
    {
        _map = map;
        _sources = map.Sources.Select((source, i) => (source.Is, i)).ToDictionary(source => source.Is, source => source.i, StringComparer.Ordinal);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="map">What its columns mean.</param>
    /// <param name="read">Told now and then how many rows have been read.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static ImportFile Read(Stream content, ImportMap map, Action<int>? read = null, CancellationToken cancellation = default)
    {
        var reading = new FileReading(map);
        try
        {
            using var text = new StreamReader(content, map.TextEncoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
            reading.Rows(new CsvText(text, map.Delimiter), read, cancellation);
        }
        catch (FileRefusedException refused)
        {
            reading._file.IsRefused = true;
            reading._file.Refuse(refused.Refusal);
        }

        foreach (var measure in reading._file.Measures.Values)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (first, second) in measure.Settle())
            {
                reading._file.Refuse(new(second.Row, map.Columns.Value, Restatement.Written(second.Value), Refused.SaidTwice, first.Row));
            }
        }

        return reading._file;
    }

    private void Rows(CsvText csv, Action<int>? read, CancellationToken cancellation)
    {
        var fields = new List<string>();
        if (!csv.TryRead(fields))
        {
            throw new FileRefusedException(new(0, null, null, Refused.FileEmpty));
        }

        Header(fields);
        while (csv.TryRead(fields))
        {
            if (csv.Row % LookEvery == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                read?.Invoke(csv.Row);
            }

            if (fields.TrueForAll(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            _file.Rows++;
            if (Row(fields, csv.Row) is { } refusal)
            {
                _file.Refuse(refusal);
            }
        }

        if (_file.Rows == 0)
        {
            throw new FileRefusedException(new(0, null, null, Refused.NoRows));
        }
    }

    private void Header(List<string> fields)
    {
        _header = [.. fields.Select(field => field.Trim().Trim('\uFEFF'))];
        if (_header.TrueForAll(string.IsNullOrEmpty))
        {
            throw new FileRefusedException(new(0, null, null, Refused.FileEmpty));
        }

        foreach (var column in _map.Columns.Named)
        {
            var places = Enumerable.Range(0, _header.Count).Where(i => _header[i] == column).ToList();
            if (places.Count == 0)
            {
                throw new FileRefusedException(new(0, column, null, Refused.ColumnMissing, column, string.Join(", ", _header)));
            }

            if (places.Count > 1)
            {
                throw new FileRefusedException(new(0, column, null, Refused.ColumnTwice, column, places[0] + 1, places[1] + 1));
            }
        }

        var columns = _map.Columns;
        (_cabinet, _department, _program) = (Place(columns.Cabinet), Place(columns.Department), Place(columns.Program));
        (_goal, _measure, _year) = (Place(columns.Goal), Place(columns.Measure), Place(columns.FiscalYear));
        (_kind, _value, _source) = (Place(columns.Kind), Place(columns.Value), Place(columns.Source));
    }

    private int Place(string? column) => string.IsNullOrWhiteSpace(column) ? -1 : _header.IndexOf(column);

    /// <summary>Takes a row in, or says what is wrong with it.</summary>
    private Refusal? Row(List<string> fields, int row)
    {
        if (fields.Count != _header.Count)
        {
            return new(row, null, null, Refused.CellsMissing, fields.Count, _header.Count);
        }

        if (fields.SequenceEqual(_header))
        {
            return new(row, null, null, Refused.HeaderAgain);
        }

        if (Name(fields, row, _department, OrganisationUnit.NameMaxLength, isNeeded: true, out var department) is { } wrongDepartment)
        {
            return wrongDepartment;
        }

        if (Name(fields, row, _program, Domain.Results.Result.NameMaxLength, isNeeded: true, out var program) is { } wrongProgram)
        {
            return wrongProgram;
        }

        if (Name(fields, row, _measure, PerformanceMeasure.NameMaxLength, isNeeded: true, out var measure) is { } wrongMeasure)
        {
            return wrongMeasure;
        }

        if (Name(fields, row, _cabinet, OrganisationUnit.NameMaxLength, isNeeded: false, out var cabinet) is { } wrongCabinet)
        {
            return wrongCabinet;
        }

        if (Name(fields, row, _goal, Domain.Programs.Program.WordsMaxLength, isNeeded: false, out var goal) is { } wrongGoal)
        {
            return wrongGoal;
        }

        if (Year(fields[_year]) is not { } year)
        {
            return At(fields, row, _year, string.IsNullOrWhiteSpace(fields[_year]) ? Refused.Blank : Refused.NotAYear);
        }

        if (IsTarget(fields) is not { } isTarget)
        {
            return At(fields, row, _kind, Refused.NeitherActualNorTarget, _map.Actual, _map.Target);
        }

        var source = 0;
        if (_source >= 0 && !_sources.TryGetValue(fields[_source].Trim(), out source))
        {
            return At(fields, row, _source, Refused.SourceUnknown);
        }

        if (NumberText.TryRead(fields[_value], out var number) is { } wrongNumber)
        {
            return At(fields, row, _value, wrongNumber);
        }

        Keep(department, program ?? department, measure, cabinet, goal, source, row).Add(new FileCell(year, isTarget, source, number, row));
        return null;
    }

    private FileMeasure Keep(string department, string program, string measure, string? cabinet, string? goal, int source, int row)
    {
        if (!_file.Departments.TryGetValue(department, out var inDepartment))
        {
            _file.Departments.Add(department, inDepartment = new FileDepartment(department));
        }

        if (cabinet is not null)
        {
            inDepartment.Cabinets.TryAdd(source, cabinet);
        }

        if (!_file.Programs.TryGetValue((department, program), out var inProgram))
        {
            _file.Programs.Add((department, program), inProgram = new FileProgram(inDepartment, program, row));
        }

        if (goal is not null && !inProgram.Goals.Contains(goal))
        {
            inProgram.Goals.Add(goal);
        }

        if (!_file.Measures.TryGetValue((department, program, measure), out var found))
        {
            _file.Measures.Add((department, program, measure), found = new FileMeasure(inProgram, measure, row));
        }

        return found;
    }

    /// <summary>Words of a cell: entities of HTML as the characters that they stand for, blanks in one. The same words come often and are kept once.</summary>
    private Refusal? Name(List<string> fields, int row, int column, int longest, bool isNeeded, out string name)
    {
        name = null!;
        if (column < 0)
        {
            return null;
        }

        var text = fields[column];
        if (!_clean.TryGetValue(text, out var clean))
        {
            clean = string.Join(' ', WebUtility.HtmlDecode(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            _clean.Add(text, clean);
        }

        if (clean.Length == 0)
        {
            return isNeeded ? At(fields, row, column, Refused.Blank) : null;
        }

        if (clean[0] == '=')
        {
            return At(fields, row, column, Refused.Formula);
        }

        if (clean.Contains('\uFFFD', StringComparison.Ordinal) || clean.Any(char.IsControl))
        {
            return At(fields, row, column, Refused.NameNotReadable);
        }

        if (clean.Length > longest)
        {
            return At(fields, row, column, Refused.Rule, new BrokenRuleException(Broken.NameTooLong, longest));
        }

        name = clean;
        return null;
    }

    private bool? IsTarget(List<string> fields)
    {
        if (_kind < 0)
        {
            return false;
        }

        var kind = fields[_kind].AsSpan().Trim();
        return kind.Equals(_map.Actual, StringComparison.OrdinalIgnoreCase) ? false : kind.Equals(_map.Target, StringComparison.OrdinalIgnoreCase) ? true : null;
    }

    private static int? Year(string text)
    {
        var bare = text.AsSpan().Trim();
        bare = bare.StartsWith("FY", StringComparison.OrdinalIgnoreCase) ? bare[2..].TrimStart() : bare;
        return bare.Length == 4 && int.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear ? year : null;
    }

    private Refusal At(List<string> fields, int row, int column, Refused why, params object[] arguments) =>
        new(row, _header[column], fields[column], why, arguments);
}
