package io.twotier.local.story;

import java.util.UUID;

/**
 * A company of the cast that is a partner.
 *
 * @param type     as the operator registers it
 * @param global   its global MPN id
 * @param location its location MPN id, the one it does business with
 */
record Partner(UUID id, String name, String type, String domain, String global, String location) {

    String mail(String who) {
        return who + "@" + domain;
    }

    /** What the operator states about it. */
    String registration() {
        return """
                {"partnerId":"%s","name":"%s","types":["%s"],"country":"SE","environment":"production","anniversaryDate":"2026-10-15",
                 "mpnIds":[{"id":"%s","kind":"global"},{"id":"%s","kind":"location"}],"email":"%s","domain":"%s",
                 "primaryContact":{"firstName":"Ada","lastName":"Lind","email":"%s"}}"""
                .formatted(id, name, type, global, location, mail("mpn"), domain, mail("ada"));
    }
}
