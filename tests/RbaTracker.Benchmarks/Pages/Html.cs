using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace RbaTracker.Benchmarks.Pages;

/// <summary>Writes UTF-8 where it is going to be sent from.</summary>
internal readonly struct Html(IBufferWriter<byte> to)
{
    public Html Raw(ReadOnlySpan<byte> bytes)
    {
        to.Write(bytes);
        return this;
    }

    public Html Text(string words) => Markup(HtmlEncoder.Default.Encode(words));

    public Html Markup(string markup)
    {
        Encoding.UTF8.GetBytes(markup, to);
        return this;
    }

    public Html Number(int number) => Markup(number.ToString(CultureInfo.InvariantCulture));
}
