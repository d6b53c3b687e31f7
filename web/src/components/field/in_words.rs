use std::borrow::Cow;

use super::duration_in_words;

/// A value of the format as people call it. What has no other name is called as AWS calls it.
pub(crate) fn in_words(value: &str) -> Cow<'_, str> {
    Cow::Borrowed(match value {
        "true" => "Yes",
        "false" => "No",
        "SaaSProduct" => "SaaS",
        "AmiProduct" => "AMI",
        "ContainerProduct" => "Container",
        "MachineLearningProduct" => "Machine learning",
        "ProfessionalServicesProduct" => "Professional services",
        "DataProduct" => "Data",
        "AwsMarketplace" => "AWS Marketplace",
        "External" => "Outside of AWS Marketplace",
        "Byol" => "Licence of the buyer (BYOL)",
        "Entitled" => "Paid ahead",
        "Metered" => "Billed by use, metered by AWS",
        "ExternallyMetered" => "Billed by use",
        "FixedPercentage" => "Fixed",
        "PercentageRange" => "Within a range",
        "ChannelPartner" => "Channel partner",
        "StandardEula" => "Standard Contract",
        "EnterpriseEula" => "Enterprise Contract",
        "CustomEula" => "Own contract",
        "StandardResellerContract" => "Standard reseller contract",
        "CustomResellerContract" => "Own reseller contract",
        period if period.starts_with(['P']) && period.ends_with(['D']) => return duration_in_words(period).into(),
        other => other,
    })
}
