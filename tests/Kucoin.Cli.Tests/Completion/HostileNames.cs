namespace Kucoin.Cli.Tests.Completion;

/// <summary>Names of sub-accounts that a shell would interpret if they were not quoted.</summary>
internal static class HostileNames
{
    /// <summary>The start of every name.</summary>
    public const string Prefix = "xx";

    /// <summary>Names that completion offers, quoted.</summary>
    public static readonly string[] Offered =
    [
        "xx plain spaces",
        "xx$(touch pwned)",
        "xx`touch pwned`",
        "xx;touch pwned;",
        "xx&touch pwned",
        "xx|touch pwned",
        "xx>pwned",
        "xx'; touch pwned; '",
        "xx\"; touch pwned; \"",
        "xx\\'quote",
        "xx$HOME",
        "xx${HOME}",
        "xx:colon",
        "xx!history",
        "xx~tilde",
        "xx#hash",
        "xx%percent%",
        "xx*?[a]",
        "xx{a,b}",
        "xx@at=equals",
        "xx\u2019; touch pwned; \u2019",
        "xx-ünï-名前-\U0001F600",
    ];

    /// <summary>Names that completion never offers, because they control the terminal or end a line.</summary>
    public static readonly string[] NotOffered = ["xx\nline", "xx\rreturn", "xx\ttab", "xx\e[31mcolor", "xx\u202Eturned", "xx\u0007bell", "--xx"];
}
