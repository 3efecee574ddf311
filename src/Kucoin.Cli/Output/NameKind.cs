namespace Kucoin.Cli.Output;

/// <summary>A kind of name that the command shows and that completion offers later.</summary>
internal enum NameKind
{
    /// <summary>An asset, by its code.</summary>
    Asset,

    /// <summary>A sub-account, or the account itself, by its name.</summary>
    Account,

    /// <summary>A wallet of an account.</summary>
    Wallet,

    /// <summary>A pair of two assets.</summary>
    Pair,

    /// <summary>A chain, by its id.</summary>
    Network,
}
