using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Kucoin.Conformance;

/// <summary>What an assembly calls or touches of the client, read from its metadata.</summary>
internal static class ClientUse
{
    private const string Client = "Kucoin.Client";
    private const string Catalog = "Kucoin.Client.Catalog";

    /// <summary>
    /// Every member of the client outside its catalog that the assembly uses, and every type of it that the assembly derives from or
    /// implements. A row's field names its answer type in passing; that uses nothing of the type.
    /// </summary>
    public static IEnumerable<string> BesidesTheCatalog(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        var members = metadata.MemberReferences
            .Select(metadata.GetMemberReference)
            .Select(member => (Owner: Owner(metadata, member.Parent), Name: metadata.GetString(member.Name)));
        var bases = metadata.TypeDefinitions
            .Select(metadata.GetTypeDefinition)
            .SelectMany(type => type.GetInterfaceImplementations()
                .Select(handle => metadata.GetInterfaceImplementation(handle).Interface)
                .Append(type.BaseType))
            .Where(handle => !handle.IsNil)
            .Select(handle => (Owner: Owner(metadata, handle), Name: "(base)"));
        return
        [
            .. members.Concat(bases)
                .Where(use => use.Owner is { } owner && owner.Assembly == Client && !IsOfTheCatalog(owner.Namespace))
                .Select(use => $"{use.Owner!.Value.Namespace}.{use.Owner.Value.Type}.{use.Name}")
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool IsOfTheCatalog(string name) =>
        name == Catalog || name.StartsWith($"{Catalog}.", StringComparison.Ordinal);

    private static (string Assembly, string Namespace, string Type)? Owner(MetadataReader metadata, EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeSpecification:
                return Owner(metadata, Generic(metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)handle).Signature)));
            case HandleKind.TypeReference:
                var type = metadata.GetTypeReference((TypeReferenceHandle)handle);
                return type.ResolutionScope.Kind switch
                {
                    HandleKind.TypeReference => Owner(metadata, type.ResolutionScope),
                    HandleKind.AssemblyReference => (
                        metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name),
                        metadata.GetString(type.Namespace),
                        metadata.GetString(type.Name)),
                    _ => null,
                };
            default:
                return null;
        }
    }

    /// <summary>The open type of a constructed one: <c>KucoinRows</c> of <c>KucoinRows&lt;T&gt;</c>.</summary>
    private static EntityHandle Generic(BlobReader signature)
    {
        var code = signature.ReadSignatureTypeCode();
        if (code == SignatureTypeCode.GenericTypeInstance)
        {
            signature.ReadCompressedInteger();
            return signature.ReadTypeHandle();
        }

        return code == SignatureTypeCode.TypeHandle ? signature.ReadTypeHandle() : default;
    }
}
