using Readout.Text;
using Xunit;

namespace Readout.Tests.Regression;

/// <summary>A text may end anywhere: rules that look at the next word once looked past the last one ("… first call a").</summary>
public sealed class CutTextTests
{
    [Theory]
    [InlineData("reportedly first call a")]
    [InlineData("She called the")]
    [InlineData("The minister calls a “root")]
    [InlineData("“We agree,” he said that “U.S. “according to “")]
    [InlineData("They said that : he told reporters … reportedly first call a")]
    public void A_text_cut_off_is_read(string text) => Assert.NotNull(Engines.Reading.Read(new Report("cut", new ReportText(text), new ReportMetadata())));

    [Fact]
    public void Every_beginning_of_a_report_is_read()
    {
        const string text = "“We agree,” President Macron told Putin on Tuesday, “that the talks, which he calls a “first step”, go on.” They called the plan “sound”: "
            + "the Kremlin said, according to its spokesman Peskov, who denied that Paris had asked for a call – “not once”.";
        for (int end = 1; end <= text.Length; end++)
        {
            Assert.NotNull(Engines.Reading.Read(new Report("cut", new ReportText(text[..end]), new ReportMetadata())));
        }
    }
}
