package io.twotier.partner.incentive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The incentive programmes there are; configuration of the programme. */
@ConfigMapping(prefix = "twotier.incentives")
public interface IncentivePolicy {

    /** The name of the programme for indirect resellers. */
    String programme();

    /** The name of the programme for direct-bill partners. */
    @WithDefault("Direct-bill incentives")
    String directBillProgramme();

    /** Days until an invitation should be answered. */
    @WithDefault("30")
    int respondWithinDays();
}
