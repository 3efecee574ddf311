using Kucoin.Cli.Names;
using Kucoin.Cli.Output;
using Kucoin.Client;
using Kucoin.Client.Transfers;
using Kucoin.Client.Withdrawals;
using Kucoin.Emulator.Control;
using Kucoin.Treasury.Accounts;

namespace Kucoin.Cli;

/// <summary>The external dependencies of a command: terminal, environment variables, profiles, clock and network.</summary>
internal sealed record CommandEnvironment
{
    /// <summary>The environment variable with the name of the profile.</summary>
    public const string ProfileVariable = "KUCOIN_PROFILE";

    public required Terminal Terminal { get; init; }

    /// <summary>Reads the credentials from the environment variables; <see langword="null"/> if they are not set.</summary>
    public Func<KucoinCredentials?> Credentials { get; init; } = KucoinCredentials.FromEnvironment;

    /// <summary>Reads the exchange address from the environment variables.</summary>
    public Func<KucoinEnvironment> Exchange { get; init; } = KucoinEnvironment.FromEnvironment;

    /// <summary>Reads the profile name from the environment variables.</summary>
    public Func<string?> ProfileName { get; init; } = static () =>
        Environment.GetEnvironmentVariable(ProfileVariable) is { Length: > 0 } name ? name : null;

    /// <summary>Reads the path of the control token file from the environment variables.</summary>
    public Func<string?> ControlTokenFile { get; init; } = static () =>
        Environment.GetEnvironmentVariable(EmulatorControlToken.FileVariable) is { Length: > 0 } file ? file : null;

    public ProfileStore Profiles { get; init; } = ProfileStore.OpenDefault();

    /// <summary>The names that completion offers; <see langword="null"/> if none are remembered.</summary>
    public NameCache? Names { get; init; } = NameCache.OpenDefault();

    /// <summary>The journal that transfers are recorded in before they are sent.</summary>
    public ITransferJournal TransferJournal =>
        new FileTransferJournal(TransferJournalPath);

    /// <summary>The journal that withdrawals are recorded in before they are sent.</summary>
    public IWithdrawalJournal WithdrawalJournal =>
        new FileWithdrawalJournal(WithdrawalJournalPath);

    public string TransferJournalPath => Path.Combine(Path.GetDirectoryName(Profiles.Path)!, "transfer-journal.jsonl");

    public string WithdrawalJournalPath => Path.Combine(Path.GetDirectoryName(Profiles.Path)!, "withdrawal-journal.jsonl");

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The handler that sends requests; <see langword="null"/> for the network.</summary>
    public HttpMessageHandler? Network { get; init; }
}
