using System.Globalization;
using RbaTracker.Web.Features.Import;

namespace RbaTracker.Web.Tests.Features.Import;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("95%", "95", 0, NumberSign.Percent)]
    [InlineData("3,537", "3537", 0, NumberSign.None)]
    [InlineData(" 1,234,567.80 ", "1234567.80", 2, NumberSign.None)]
    [InlineData("-12", "-12", 0, NumberSign.None)]
    [InlineData("−0.5 %", "-0.5", 1, NumberSign.Percent)]
    [InlineData("$1,200", "1200", 0, NumberSign.Dollar)]
    [InlineData("-$0.05", "-0.05", 2, NumberSign.Dollar)]
    [InlineData("0.1", "0.1", 1, NumberSign.None)]
    [InlineData("123456789012345678.9012345678", "123456789012345678.9012345678", 10, NumberSign.None)]
    public void A_number_is_read_exactly(string text, string number, int decimals, NumberSign sign)
    {
        Assert.Null(NumberText.TryRead(text, out var read));

        Assert.Equal((decimal.Parse(number, CultureInfo.InvariantCulture), decimals, sign), (read.Number, read.Decimals, read.Sign));
        Assert.Equal(number, read.Number.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("", Refused.Blank)]
    [InlineData("  ", Refused.Blank)]
    [InlineData("n/a", Refused.NotANumber)]
    [InlineData("TBR", Refused.NotANumber)]
    [InlineData("12 people", Refused.NotANumber)]
    [InlineData("1e5", Refused.NotANumber)]
    [InlineData("--1", Refused.NotANumber)]
    [InlineData("5.", Refused.NotANumber)]
    [InlineData(".", Refused.NotANumber)]
    [InlineData("(12)", Refused.NotANumber)]
    [InlineData("1,5", Refused.CommaUnclear)]
    [InlineData("1.234,56", Refused.CommaUnclear)]
    [InlineData("1.2.3", Refused.CommaUnclear)]
    [InlineData("12,34,567", Refused.CommaUnclear)]
    [InlineData("1234,567", Refused.CommaUnclear)]
    [InlineData(",123", Refused.CommaUnclear)]
    [InlineData("=SUM(A1:A3)", Refused.Formula)]
    [InlineData("@SUM(A1)", Refused.Formula)]
    [InlineData("+A1", Refused.Formula)]
    [InlineData("#DIV/0!", Refused.SpreadsheetError)]
    [InlineData("#N/A", Refused.SpreadsheetError)]
    [InlineData("1234567890123456789", Refused.TooManyDigits)]
    [InlineData("0.12345678901234567890123456789", Refused.TooManyDigits)]
    public void What_is_no_number_or_could_be_two_is_refused(string text, Refused why) => Assert.Equal(why, NumberText.TryRead(text, out _));
}
