using Kucoin.Client.Models.SubAccounts;
using static Kucoin.Client.Catalog.KucoinPermission;
using static Kucoin.Client.Catalog.KucoinPool;

namespace Kucoin.Client.Catalog;

public static partial class KucoinEndpoints
{
    /// <summary>API keys of sub-accounts. Only a key of the master may call these.</summary>
    public static class SubAccountKeys
    {
        /// <summary>Makes a key.</summary>
        public static readonly KucoinEndpoint<KucoinSubUserKeyDetails> Add =
            new("addSubAccountApi", "POST /api/v1/sub/api-key", General, Management, 20);

        /// <summary>The keys of a sub-account.</summary>
        public static readonly KucoinEndpoint<IEnumerable<KucoinSubUserKey>> List =
            new("getSubAccountApiList", "GET /api/v1/sub/api-key", General, Management, 20);

        /// <summary>Deletes a key.</summary>
        public static readonly KucoinEndpoint<KucoinSubUserKeyDeleted> Delete =
            new("deleteSubAccountApi", "DELETE /api/v1/sub/api-key", General, Management, 30);

        /// <summary>Changes a key.</summary>
        public static readonly KucoinEndpoint<KucoinSubUserKeyEdited> Modify =
            new("modifySubAccountApi", "POST /api/v1/sub/api-key/update", General, Management, 30);
    }
}
