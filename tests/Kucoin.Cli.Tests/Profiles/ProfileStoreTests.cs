using Kucoin.Cli.Profiles;

namespace Kucoin.Cli.Tests.Profiles;

public sealed class ProfileStoreTests : IDisposable
{
    private static readonly StoredProfile Some = new() { Key = "key-1", Secret = "secret-1", Passphrase = "phrase-1" };

    private readonly TemporaryProfiles _files = new();

    [Fact]
    public void What_is_kept_comes_back_by_name_in_order()
    {
        _files.Store.Add("desk2", Some with { Endpoint = "http://127.0.0.1:8080" });
        _files.Store.Add("desk10", Some);
        _files.Store.Add("Desk1", Some);
        Assert.Equal(["Desk1", "desk10", "desk2"], _files.Store.Read().Select(profile => profile.Name));
        Assert.Equal("http://127.0.0.1:8080/", _files.Store.Get("desk2").Environment.Spot.AbsoluteUri);
        Assert.Equal("https://api.kucoin.com/", _files.Store.Get("desk10").Environment.Spot.AbsoluteUri);

        _files.Store.Remove("desk10");
        Assert.Equal(["Desk1", "desk2"], _files.Store.Read().Select(profile => profile.Name));
    }

    [Fact]
    public void The_file_is_for_its_user_only()
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
    public void A_file_that_others_can_read_is_refused_and_says_how_to_close_it(UnixFileMode open)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        _files.Store.Add("desk1", Some);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_files.Store.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | open);
        }

        var failure = Assert.Throws<CliException>(() => _files.Store.Get("desk1"));
        Assert.Equal(ExitCodes.Credentials, failure.ExitCode);
        Assert.Contains($"chmod 600 {_files.Store.Path}", failure.Message, StringComparison.Ordinal);
        Assert.Throws<CliException>(() => _files.Store.Add("desk2", Some));
    }

    [Fact]
    public void Leaves_nothing_beside_the_file_but_its_lock()
    {
        _files.Store.Add("desk1", Some);
        _files.Store.Add("desk2", Some);
        Assert.Equal(["credentials.json", "credentials.json.lock"], Directory.GetFiles(_files.Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_change_that_fails_leaves_the_file_as_it_was()
    {
        _files.Store.Add("desk1", Some);
        var before = File.ReadAllText(_files.Store.Path);
        Assert.Throws<CliException>(() => _files.Store.Add("desk1", Some with { Secret = "other" }));
        Assert.Throws<CliException>(() => _files.Store.Add("desk2", Some with { Endpoint = "http://api.kucoin.com" }));
        Assert.Throws<CliException>(() => _files.Store.Add("desk2", Some with { Endpoint = "nonsense" }));
        Assert.Throws<CliException>(() => _files.Store.Add("desk2", Some with { Key = "" }));
        Assert.Throws<CliException>(() => _files.Store.Remove("desk3"));
        Assert.Equal(before, File.ReadAllText(_files.Store.Path));
    }

    [Fact]
    public void Changes_at_once_lose_none()
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
                catch (CliException taken) when (taken.ExitCode == ExitCodes.Unexpected)
                {
                }
            }
        });
        Assert.Equal(16, _files.Store.Read().Count);
    }

    [Theory]
    [InlineData("""{"profiles":{"desk1":{"key":"key-1","secret":"secret-1"}}}""")]
    [InlineData("""{"profiles":{"desk1":{"key":"key-1","secret":"secret-1","passphrase":null}}}""")]
    [InlineData("""{"profiles":{"desk1":"secret-1"}}""")]
    [InlineData("secret-1")]
    [InlineData("")]
    public void A_file_that_is_none_is_refused_without_a_word_of_what_it_holds(string text)
    {
        _files.Store.Add("desk1", Some);
        File.WriteAllText(_files.Store.Path, text);
        var failure = Assert.Throws<CliException>(() => _files.Store.Read());
        Assert.Equal(ExitCodes.Credentials, failure.ExitCode);
        Assert.Contains(_files.Store.Path, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_file_is_no_profiles() => Assert.Empty(_files.Store.Read());

    public void Dispose() => _files.Dispose();
}
