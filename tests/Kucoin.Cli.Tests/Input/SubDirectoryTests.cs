using Kucoin.Cli.Input;
using Kucoin.Client.Models.SubAccounts;

namespace Kucoin.Cli.Tests.Input;

public sealed class SubDirectoryTests
{
    private static readonly KucoinSubAccount[] Directory = [Sub("desk0001", 11), Sub("Desk0001", 12), Sub("vault0002", 13)];

    [Theory]
    [InlineData("desk0001", 11)]
    [InlineData("Desk0001", 12)]
    [InlineData("VAULT0002", 13)]
    [InlineData("13", 13)]
    public void Pick_finds_a_sub_account_by_name_and_by_uid(string text, long uid) => Assert.Equal(uid, SubDirectory.Pick(Directory, text).Uid);

    [Fact]
    public void Pick_rejects_an_ambiguous_name()
    {
        var failure = Assert.Throws<CliException>(() => SubDirectory.Pick(Directory, "DESK0001"));
        Assert.Equal(ExitCodes.Usage, failure.ExitCode);
        Assert.Contains("desk0001", failure.Message, StringComparison.Ordinal);
        Assert.Contains("user id", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("99")]
    public void Pick_rejects_an_unknown_name_or_uid(string text) =>
        Assert.Equal(ExitCodes.Usage, Assert.Throws<CliException>(() => SubDirectory.Pick(Directory, text)).ExitCode);

    private static KucoinSubAccount Sub(string name, long uid) => new()
    {
        UserId = $"{uid:x24}",
        Uid = uid,
        SubName = name,
        Status = 2,
        Type = 0,
        Access = SubAccountAccess.Spot,
        CreateTime = DateTime.UnixEpoch,
    };
}
