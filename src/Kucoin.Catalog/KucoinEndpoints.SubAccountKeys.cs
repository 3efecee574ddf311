using static Kucoin.Catalog.KucoinPermission;
using static Kucoin.Catalog.KucoinPool;

namespace Kucoin.Catalog;

public static partial class KucoinEndpoints
{
    /// <summary>API keys of sub-accounts. These endpoints require a key of the master.</summary>
    public static class SubAccountKeys
    {
        /// <summary>Creates a key.</summary>
        public static readonly KucoinEndpoint Add =
            new("addSubAccountApi", "POST /api/v1/sub/api-key", General, Management, 20);

        /// <summary>The keys of a sub-account.</summary>
        public static readonly KucoinEndpoint List =
            new("getSubAccountApiList", "GET /api/v1/sub/api-key", General, Management, 20);

        /// <summary>Deletes a key.</summary>
        public static readonly KucoinEndpoint Delete =
            new("deleteSubAccountApi", "DELETE /api/v1/sub/api-key", General, Management, 30);

        /// <summary>Changes a key.</summary>
        public static readonly KucoinEndpoint Modify =
            new("modifySubAccountApi", "POST /api/v1/sub/api-key/update", General, Management, 30);
    }
}
