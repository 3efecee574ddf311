using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Treasury.Accounts;

namespace Kucoin.Cli.Commands.Profiles;

/// <summary>The name argument and the columns of profiles. Secrets are never shown.</summary>
internal static class ProfileRows
{
    public static readonly Argument<string> Name = Options.Argument<string>("NAME", "The profile.", TryName, Profile.AllowedName);

    public static readonly Argument<string> Existing = Options.Argument<string>(
        "PROFILE", "The profile.", TryName, Profile.AllowedName);

    public static readonly Columns<Profile> Columns = new Columns<Profile>()
        .Text("name", profile => profile.Name)
        .Text("address", profile => profile.Environment.Spot.GetLeftPart(UriPartial.Authority));

    private static bool TryName(string text, out string name)
    {
        name = text;
        return Profile.IsValidName(text);
    }
}
