namespace Kucoin.Emulator.Books;

/// <summary>Users and their keys.</summary>
internal sealed partial class BookStore
{
    public void Add(User user) => Prepare(
        """
        INSERT INTO user (id, user_id, uid, name, master, remarks, access, type, is_frozen, enabled, mail, phone, created_at)
        VALUES ($id, $user_id, $uid, $name, $master, $remarks, $access, $type, $is_frozen, $enabled, $mail, $phone, $created_at)
        """).Run(
            user.Id,
            user.UserId,
            user.Uid,
            user.Name,
            user.Master,
            user.Remarks,
            user.Access,
            user.Type,
            Bit(user.IsFrozen),
            Join(user.Enabled),
            user.Mail,
            user.Phone,
            user.CreatedAt);

    public void Change(User user) => Prepare("UPDATE user SET enabled = $enabled WHERE id = $id").Run(Join(user.Enabled), user.Id);

    public IEnumerable<User> Users() => Rows(
        """
        SELECT id, user_id, uid, name, master, remarks, access, type, is_frozen, enabled, mail, phone, created_at
        FROM user WHERE id > 0 ORDER BY id
        """).Select(row => new User
        {
            Id = row.GetInt32(0),
            UserId = row.GetString(1),
            Uid = row.GetInt64(2),
            Name = row.GetString(3),
            Master = row.IsDBNull(4) ? null : row.GetInt32(4),
            Remarks = Text(row, 5),
            Access = row.GetString(6),
            Type = row.GetInt32(7),
            IsFrozen = row.GetInt32(8) != 0,
            Enabled = Split(row.GetString(9)),
            Mail = Text(row, 10),
            Phone = Text(row, 11),
            CreatedAt = row.GetInt64(12),
        });

    public void Add(ApiKey key) => Prepare(
        """
        INSERT INTO api_key (id, label, key, secret, passphrase, owner, remark, permissions, ip_whitelist, created_at, expires_at, is_removed)
        VALUES ($id, $label, $key, $secret, $passphrase, $owner, $remark, $permissions, $ip_whitelist, $created_at, $expires_at, $is_removed)
        """).Run(
            key.Id,
            key.Label,
            key.Key,
            key.Secret,
            key.Passphrase,
            key.Owner,
            key.Remark,
            Join(key.Permissions),
            Join(key.IpWhitelist),
            key.CreatedAt,
            key.ExpiresAt,
            Bit(key.IsRemoved));

    public void Change(ApiKey key) => Prepare(
        """
        UPDATE api_key SET permissions = $permissions, ip_whitelist = $ip_whitelist, expires_at = $expires_at, is_removed = $is_removed
        WHERE id = $id
        """).Run(Join(key.Permissions), Join(key.IpWhitelist), key.ExpiresAt, Bit(key.IsRemoved), key.Id);

    public IEnumerable<ApiKey> Keys() => Rows(
        """
        SELECT id, label, key, secret, passphrase, owner, remark, permissions, ip_whitelist, created_at, expires_at, is_removed
        FROM api_key ORDER BY id
        """).Select(row => new ApiKey
        {
            Id = row.GetInt32(0),
            Label = Text(row, 1),
            Key = row.GetString(2),
            Secret = row.GetString(3),
            Passphrase = row.GetString(4),
            Owner = row.GetInt32(5),
            Remark = row.GetString(6),
            Permissions = Split(row.GetString(7)),
            IpWhitelist = Split(row.GetString(8)),
            CreatedAt = row.GetInt64(9),
            ExpiresAt = row.IsDBNull(10) ? null : row.GetInt64(10),
            IsRemoved = row.GetInt32(11) != 0,
        });

    private static string Join(IReadOnlyList<string> words) => string.Join(',', words);

    private static string[] Split(string words) => words.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
