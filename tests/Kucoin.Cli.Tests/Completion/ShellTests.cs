using System.Diagnostics;
using Kucoin.Cli.Names;
using Kucoin.Cli.Output;
using Kucoin.Client;

namespace Kucoin.Cli.Tests.Completion;

/// <summary>The completion scripts in real shells. A shell that is not installed is skipped.</summary>
public sealed class ShellTests : IDisposable
{
    private const string Line = "kucoin subs balances xx";

    private static readonly NameOwner Owner = new("api.kucoin.com", new KucoinCredentials("key-1", "s", "p").KeyId);

    private readonly TemporaryNames _names = new();
    private readonly Dictionary<string, string?> _environment;

    public ShellTests()
    {
        var bin = Directory.CreateDirectory(Path.Combine(_names.Folder, "bin")).FullName;
        var program = Path.Combine(bin, "kucoin");
        var command = Path.Combine(AppContext.BaseDirectory, "kucoin.dll");
        File.WriteAllText(program, $"#!/bin/sh\nexec dotnet '{command}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        new Treasury.Accounts.ProfileStore(Path.Combine(_names.Folder, "kucoin", "credentials.json"))
            .Add("fund", new() { Key = "key-fund", Secret = "s", Passphrase = "p" });
        _environment = new()
        {
            ["PATH"] = $"{bin}:{Environment.GetEnvironmentVariable("PATH")}",
            ["LC_ALL"] = "C.UTF-8",
            ["HOME"] = _names.Folder,
            ["XDG_CONFIG_HOME"] = _names.Folder,
            ["XDG_CACHE_HOME"] = _names.Folder,
            ["KUCOIN_API_KEY"] = "key-1",
            ["KUCOIN_API_SECRET"] = "s",
            ["KUCOIN_API_PASSPHRASE"] = "p",
            ["KUCOIN_API_ENDPOINT"] = null,
            ["KUCOIN_PROFILE"] = null,
            [NameCache.OffVariable] = null,
        };
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public async Task Shell_inserts_commands_options_values_and_names(string shell)
    {
        Assert.SkipWhen(InteractiveShell.WhyNot(shell) is not null, InteractiveShell.WhyNot(shell) ?? "");
        _names.With(Owner, NameKind.Account, "marketMaker1").With(Owner, NameKind.Asset, "USDT");
        await File.WriteAllTextAsync(Path.Combine(_names.Folder, "ledger file.db"), "", TestContext.Current.CancellationToken);
        await using var session = await InteractiveShell.Start(shell, _names.Folder, _environment);
        (string Typed, string Completed)[] cases =
        [
            ("kucoin tra", "kucoin transfers "),
            ("kucoin accounts hf-o", "kucoin accounts hf-opened "),
            ("kucoin --json accounts led", "kucoin --json accounts ledger "),
            ("kucoin accounts list --js", "kucoin accounts list --json "),
            ("kucoin accounts list --json --js", "kucoin accounts list --json --js"),
            ("kucoin accounts list --profile f", "kucoin accounts list --profile fund "),
            ("kucoin accounts list --profile=f", "kucoin accounts list --profile=fund "),
            ("kucoin accounts ledger --direction o", "kucoin accounts ledger --direction out "),
            ("kucoin transfers create --to fu", "kucoin transfers create --to futures "),
            ("kucoin transfers create --to trade@ma", "kucoin transfers create --to trade@marketMaker1 "),
            ("kucoin transfers create --to isolated-", "kucoin transfers create --to isolated-hf:"),
            ("kucoin accounts list --asset US", "kucoin accounts list --asset USDT "),
            ("kucoin emulator --data led", "kucoin emulator --data ledger\\ file.db "),
            ("kucoin help exit", "kucoin help exit-codes "),
        ];
        foreach (var (typed, completed) in cases)
        {
            Assert.Equal(completed, await session.Complete(typed));
        }
    }

    public static TheoryData<string, string> Openings => new()
    {
        { "bash", "" }, { "bash", "'" }, { "bash", "\"" }, { "zsh", "" }, { "zsh", "'" }, { "zsh", "\"" }, { "fish", "" }, { "fish", "'" },
    };

    /// <summary>The completed line, run by the shell, passes the name as it is, and runs nothing else.</summary>
    [Theory]
    [MemberData(nameof(Openings))]
    public async Task Hostile_name_is_inserted_as_one_argument(string shell, string quote)
    {
        Assert.SkipWhen(InteractiveShell.WhyNot(shell) is not null, InteractiveShell.WhyNot(shell) ?? "");
        await using var session = await InteractiveShell.Start(shell, _names.Folder, _environment);
        foreach (var name in HostileNames.Offered)
        {
            if (quote == "\"" && name.Contains('!', StringComparison.Ordinal))
            {
                continue;
            }

            File.Delete(_names.Path);
            _names.With(Owner, NameKind.Account, name);
            var line = await session.Complete(Line.Replace("xx", $"{quote}xx", StringComparison.Ordinal));
            Assert.Equal(name, await Run(shell, line));
        }

        Assert.False(File.Exists(Path.Combine(_names.Folder, "pwned")), "A name was run.");
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public async Task Shell_without_the_command_or_with_a_corrupt_cache_inserts_nothing_and_prints_no_error(string shell)
    {
        Assert.SkipWhen(InteractiveShell.WhyNot(shell) is not null, InteractiveShell.WhyNot(shell) ?? "");
        await using var session = await InteractiveShell.Start(shell, _names.Folder, _environment);
        await File.WriteAllTextAsync(_names.Path, "{", TestContext.Current.CancellationToken);
        Assert.Equal(Line, await session.Complete(Line));
        File.Delete(Path.Combine(_names.Folder, "bin", "kucoin"));
        Assert.Equal(Line, await session.Complete(Line));
    }

    [Fact]
    public async Task PowerShell_inserts_commands_options_values_and_hostile_names()
    {
        Assert.SkipWhen(InteractiveShell.WhyNot("pwsh") is not null, InteractiveShell.WhyNot("pwsh") ?? "");
        _names.With(Owner, NameKind.Account, [.. HostileNames.Offered]);
        string[] typed =
        [
            "kucoin tra", "kucoin accounts list --js", "kucoin --json accounts led", "kucoin accounts list --profile f", "kucoin subs keys ",
            "kucoin transfers create --to trade@nobody",
        ];
        var output = await PowerShell($$"""
            kucoin completion pwsh | Out-String | Invoke-Expression
            function Complete($line) {
                [System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches.CompletionText
            }
            {{string.Join('\n', typed.Select(line => $"'<' + ((Complete '{line}') -join ' ') + '>'"))}}
            Complete '{{Line}}' | ForEach-Object { Invoke-Expression "Write-Output $_" }
            """);
        Assert.Equal(
            ["<transfers>", "<--json>", "<ledger>", "<fund>", "<list add modify delete>", "<>", .. HostileNames.Offered],
            output.TrimEnd('\n').Split('\n'));
        Assert.False(File.Exists(Path.Combine(_names.Folder, "pwned")), "A name was run.");
    }

    public void Dispose() => _names.Dispose();

    /// <summary>The last argument that the shell passes when it runs a line.</summary>
    private Task<string> Run(string shell, string line) => shell == "fish"
        ? Output("fish", "--no-config", "-c", "function kucoin; printf %s $argv[-1]; end; eval $argv[1]", line)
        : Output(
            shell,
            shell == "bash" ? "--norc" : "-f",
            "-c",
            "kucoin() { for last; do :; done; printf %s \"$last\"; }; eval \"$1\"",
            "shell",
            line);

    private async Task<string> PowerShell(string script)
    {
        var file = Path.Combine(_names.Folder, "test.ps1");
        await File.WriteAllTextAsync(file, script, TestContext.Current.CancellationToken);
        return await Output("pwsh", "-NoProfile", "-NonInteractive", "-File", file);
    }

    private async Task<string> Output(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args) { RedirectStandardOutput = true, WorkingDirectory = _names.Folder };
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }
}
