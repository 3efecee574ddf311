using System.Diagnostics;
using Kucoin.Cli.Help;

namespace Kucoin.Cli.Tests.Help;

/// <summary>The manual page.</summary>
public sealed class ManPageTests
{
    [Fact]
    public async Task Manual_page_has_every_command_option_exit_code_variable_file_and_example()
    {
        var run = await new CommandRun().Of("man");
        Assert.Equal((ExitCodes.Done, ""), (run.Exit, run.Error));
        var page = run.Out;
        foreach (var (path, definition) in CommandTree.All)
        {
            Assert.Contains($".SS \"kucoin {ManPage.Text(path)}", page, StringComparison.Ordinal);
            Assert.Contains($"\n{ManPage.Text(definition.Example)}\n", page, StringComparison.Ordinal);
            Assert.All(definition.Options.Where(option => !option.Hidden), option => Assert.Contains($"\n\\fB{ManPage.Text(option.Name)}\\fR", page, StringComparison.Ordinal));
        }

        Assert.All(
            ExitCodeList.All.Concat(EnvironmentVariables.All).Concat(UserFiles.Defaults),
            entry => Assert.Contains($".TP\n\\fB{ManPage.Text(entry.Name)}\\fR\n{ManPage.Text(entry.Text)}\n", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(".so /etc/passwd", "\\&.so /etc/passwd")]
    [InlineData("'--x'", "\\(aq\\-\\-x\\(aq")]
    [InlineData("a\\b \"c\"", "a\\eb \\(dqc\\(dq")]
    [InlineData("two\nlines", "two lines")]
    public void Text_is_not_interpreted_by_roff(string text, string escaped) => Assert.Equal(escaped, ManPage.Text(text));

    [Theory]
    [InlineData("groff", "-man -Tutf8 -ww -z -")]
    [InlineData("mandoc", "-T lint -W warning")]
    public async Task Formatter_reports_no_warning(string program, string args)
    {
        Process? process;
        try
        {
            process = Process.Start(new ProcessStartInfo(program, args)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{program} is not installed.");
            return;
        }

        using (process)
        {
            await process!.StandardInput.WriteAsync(ManPage.Write());
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var lines = (output + await error).Split('\n', StringSplitOptions.RemoveEmptyEntries);

            // The page has no date, so that the same commit has the same page.
            Assert.DoesNotContain(lines, line => !line.Contains("missing date", StringComparison.Ordinal));
        }
    }
}
