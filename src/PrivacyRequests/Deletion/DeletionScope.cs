namespace PrivacyRequests.Deletion;

/// <summary>What a request to delete reaches. The law obliges for what was collected from the consumer; the wider one is kinder.</summary>
public enum DeletionScope
{
    /// <summary>Everything about the consumer, also what others gave.</summary>
    AboutConsumer,

    /// <summary>What was collected from the consumer: Civil Code 1798.105(a).</summary>
    FromConsumer,
}
