using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Kucoin.Cli.Tests.Completion;

/// <summary>
/// An interactive shell on a pseudo-terminal, with the completion script loaded. A key writes the edited line to a file, so that a test
/// sees what the shell inserted.
/// </summary>
internal sealed class InteractiveShell : IAsyncDisposable
{
    /// <summary>The key that writes the edited line: Ctrl-].</summary>
    private const char Dump = '\u001d';

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly string _folder;
    private readonly Task _reading;
    private int _count;

    private InteractiveShell(Process process, string folder)
    {
        (_process, _folder) = (process, folder);
        _reading = process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>Why a shell cannot be tested; <see langword="null"/> if it can.</summary>
    public static string? WhyNot(string shell) =>
        OperatingSystem.IsWindows() ? "Pseudo-terminals are not started on Windows."
        : !IsInstalled(shell) ? $"{shell} is not installed: eng/install-shells installs it."
        : shell != "pwsh" && !IsInstalled("script") ? "The command 'script' is not installed."
        : null;

    /// <summary>Starts a shell.</summary>
    /// <param name="shell">The shell.</param>
    /// <param name="folder">A folder for the files of the shell, in which it starts.</param>
    /// <param name="environment">The environment variables.</param>
    public static async Task<InteractiveShell> Start(string shell, string folder, IReadOnlyDictionary<string, string?> environment)
    {
        var (file, text, command) = shell switch
        {
            "bash" => ("bashrc", BashSetup, $"bash --noprofile --rcfile {folder}/bashrc -i"),
            "zsh" => (".zshrc", ZshSetup, "zsh -d -i"),
            _ => ("setup.fish", FishSetup, $"fish --no-config -i --init-command 'source {folder}/setup.fish'"),
        };
        await File.WriteAllTextAsync(Path.Combine(folder, file), text, TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo("script", ["-qec", command, "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["ZDOTDIR"] = folder;
        start.Environment["TERM"] = "dumb";
        start.Environment["SHELL"] = "/bin/sh";
        var session = new InteractiveShell(Process.Start(start)!, folder);
        await session.Wait(Path.Combine(folder, "ready"));
        return session;
    }

    /// <summary>Types a line and the completion key, and returns the line as the shell changed it.</summary>
    public async Task<string> Complete(string line)
    {
        var file = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"line.{++_count}"));
        await _process.StandardInput.WriteAsync($"{line}\t{Dump}");
        await _process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        await Wait(file);
        return await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));

    private async Task Wait(string file)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!File.Exists(file))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < Patience, $"The shell did not write {file}.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private const string BashSetup = """
        PS1='$ '
        bind 'set enable-bracketed-paste off'
        eval "$(kucoin completion bash)"
        _lines=0
        _dump() { printf '%s' "$READLINE_LINE" > line.new; mv line.new "line.$((++_lines))"; READLINE_LINE=; }
        bind -x '"\C-]": _dump'
        touch ready

        """;

    private const string ZshSetup = """
        PS1='$ '
        unsetopt zle_bracketed_paste beep
        unset zle_bracketed_paste
        autoload -Uz compinit && compinit -u -D
        eval "$(kucoin completion zsh)"
        _lines=0
        _dump() { print -rn -- "$BUFFER" > line.new; mv line.new "line.$((++_lines))"; BUFFER=; }
        zle -N _dump
        bindkey '^]' _dump
        touch ready

        """;

    private const string FishSetup = """
        kucoin completion fish | source
        set -g lines 0
        function fish_prompt; echo '$ '; end
        function dump
            set -g lines (math $lines + 1)
            printf '%s' (commandline | string collect) > line.new
            mv line.new line.$lines
            commandline ''
        end
        bind \c] dump
        touch ready

        """;
}
