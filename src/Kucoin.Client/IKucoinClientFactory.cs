namespace Kucoin.Client;

/// <summary>
/// The named clients of a program, one per API key. Each is created when it is first requested, and has its own quotas; all share the
/// <see cref="KucoinHostBudget"/> of the program.
/// </summary>
public interface IKucoinClientFactory
{
    /// <summary>The names of all clients: the registered ones, and those added with <see cref="GetOrAddClient"/>.</summary>
    IReadOnlyCollection<string> Names { get; }

    /// <summary>Returns the client of a name, the same one for each call.</summary>
    /// <exception cref="InvalidOperationException">There is no client with this name.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">Its configuration is invalid.</exception>
    IKucoinRestClient GetClient(string name);

    /// <summary>
    /// Returns the client of a name, and creates it if there is none, for keys that are not known at start. These clients share one
    /// connection pool, see <c>AddKucoinFactory</c>.
    /// </summary>
    /// <param name="name">The name, not empty.</param>
    /// <param name="options">
    /// Creates the options. If several threads add the same name at once, it can be called by each, and all get the same client.
    /// </param>
    /// <exception cref="InvalidOperationException">The name is that of a registered client, or the options are null.</exception>
    IKucoinRestClient GetOrAddClient(string name, Func<KucoinClientOptions> options);

    /// <summary>
    /// Removes and disposes of a client that <see cref="GetOrAddClient"/> created, see <see cref="KucoinRestClient.Dispose"/>. Returns
    /// whether there was one; a registered client is not removed.
    /// </summary>
    bool RemoveClient(string name);
}
