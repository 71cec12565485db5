package io.twotier.subscription.support;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The support contacts that were named, by subscription. */
@ApplicationScoped
class SupportContacts implements PanacheRepositoryBase<SupportContact, UUID> {
}
