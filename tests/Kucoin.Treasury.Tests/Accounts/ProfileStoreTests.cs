using Kucoin.Treasury.Accounts;

namespace Kucoin.Treasury.Tests.Accounts;

public sealed class ProfileStoreTests : IDisposable
{
    private static readonly NewProfile Some = new() { Key = "key-1", Secret = "secret-1", Passphrase = "phrase-1" };

    private readonly TemporaryProfiles _files = new();

    [Fact]
    public void List_returns_the_added_profiles_ordered_by_name()
    {
        _files.Store.Add("desk2", Some with { Endpoint = "http://127.0.0.1:8080" });
        _files.Store.Add("desk10", Some);
        _files.Store.Add("Desk1", Some);
        Assert.Equal(["Desk1", "desk10", "desk2"], _files.Store.List().Select(profile => profile.Name));
        Assert.Equal("http://127.0.0.1:8080/", _files.Store.Get("desk2").Environment.Spot.AbsoluteUri);
        Assert.Equal("https://api.kucoin.com/", _files.Store.Get("desk10").Environment.Spot.AbsoluteUri);

        _files.Store.Remove("desk10");
        Assert.Equal(["Desk1", "desk2"], _files.Store.List().Select(profile => profile.Name));
    }

    [Fact]
    public void Profile_file_and_folder_are_accessible_only_to_their_owner()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        _files.Store.Add("desk1", Some);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_files.Store.Path));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_files.Folder));
        }
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void Profile_file_accessible_to_others_is_rejected_with_the_chmod_command(UnixFileMode open)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        _files.Store.Add("desk1", Some);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_files.Store.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | open);
        }

        var failure = Assert.Throws<ProfileException>(() => _files.Store.Get("desk1"));
        Assert.Equal(ProfileError.FileRefused, failure.Error);
        Assert.Contains($"chmod 600 {_files.Store.Path}", failure.Message, StringComparison.Ordinal);
        Assert.Throws<ProfileException>(() => _files.Store.Add("desk2", Some));
    }

    [Fact]
    public void Add_leaves_no_files_except_the_profile_file_and_its_lock()
    {
        _files.Store.Add("desk1", Some);
        _files.Store.Add("desk2", Some);
        Assert.Equal(["credentials.json", "credentials.json.lock"], Directory.GetFiles(_files.Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Failed_change_leaves_the_profile_file_unchanged()
    {
        _files.Store.Add("desk1", Some);
        var before = File.ReadAllText(_files.Store.Path);
        Refused(ProfileError.AlreadyExists, () => _files.Store.Add("desk1", Some with { Secret = "other" }));
        Refused(ProfileError.Invalid, () => _files.Store.Add("desk2", Some with { Endpoint = "http://api.kucoin.com" }));
        Refused(ProfileError.Invalid, () => _files.Store.Add("desk2", Some with { Endpoint = "nonsense" }));
        Refused(ProfileError.Invalid, () => _files.Store.Add("desk2", Some with { Key = "" }));
        Refused(ProfileError.NotFound, () => _files.Store.Remove("desk3"));
        Assert.Throws<ArgumentException>(() => _files.Store.Add("../evil", Some));
        Assert.Equal(before, File.ReadAllText(_files.Store.Path));
    }

    [Fact]
    public void Concurrent_adds_lose_no_profile()
    {
        Parallel.For(0, 16, index =>
        {
            while (true)
            {
                try
                {
                    _files.Store.Add($"desk{index}", Some);
                    return;
                }
                catch (ProfileException taken) when (taken.Error == ProfileError.FileNotWritten)
                {
                }
            }
        });
        Assert.Equal(16, _files.Store.List().Count);
    }

    [Theory]
    [InlineData("""{"profiles":{"desk1":{"key":"key-1","secret":"secret-1"}}}""")]
    [InlineData("""{"profiles":{"desk1":{"key":"key-1","secret":"secret-1","passphrase":null}}}""")]
    [InlineData("""{"profiles":{"desk1":"secret-1"}}""")]
    [InlineData("secret-1")]
    [InlineData("")]
    public void Invalid_profile_file_is_rejected_without_quoting_its_content(string text)
    {
        _files.Store.Add("desk1", Some);
        File.WriteAllText(_files.Store.Path, text);
        var failure = Assert.Throws<ProfileException>(() => _files.Store.List());
        Assert.Equal(ProfileError.FileRefused, failure.Error);
        Assert.Contains(_files.Store.Path, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-1", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void List_without_a_file_is_empty() => Assert.Empty(_files.Store.List());

    [Fact]
    public void Profile_ToString_contains_no_part_of_the_credentials()
    {
        _files.Store.Add("desk1", Some);
        foreach (var text in new[] { Some.ToString(), _files.Store.Get("desk1").ToString(), $"{_files.Store.List()[0].Credentials}" })
        {
            Assert.DoesNotContain("-1", text.Replace("desk1", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("desk-1_a.B", true)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("ä", false)]
    [InlineData("../evil", false)]
    public void IsValidName_accepts_only_letters_digits_dashes_dots_and_underscores(string name, bool expected) =>
        Assert.Equal(expected, Profile.IsValidName(name));

    [Fact]
    public void IsValidName_accepts_at_most_64_characters()
    {
        Assert.True(Profile.IsValidName(new('a', 64)));
        Assert.False(Profile.IsValidName(new('a', 65)));
    }

    public void Dispose() => _files.Dispose();

    private static void Refused(ProfileError error, Action change) => Assert.Equal(error, Assert.Throws<ProfileException>(change).Error);
}
