package io.twotier.customer.invitation;

import java.util.UUID;

/**
 * What a partner asks for when it invites a customer.
 *
 * @param provider       or null
 * @param reseller       or null
 * @param indirect       whether a provider and a reseller are meant, whatever was named
 * @param delegatedAdmin for whoever bills; null as is usual: not for a provider beside a reseller, and for a partner alone
 * @param customer       only this tenant may accept; null for whoever has the link
 * @param recipient      pre-fills the draft, or null
 * @param language       of the draft, or null for English
 * @param reusable       a link that serves many customers
 */
public record NewInvitation(UUID provider, UUID reseller, boolean indirect, Boolean delegatedAdmin, UUID customer, String recipient, String language,
                            boolean reusable) {
}
