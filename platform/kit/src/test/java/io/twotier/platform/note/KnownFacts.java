package io.twotier.platform.note;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The facts we have heard of. */
@ApplicationScoped
public class KnownFacts implements PanacheRepositoryBase<KnownFact, String> {

    boolean toldOf(String id) {
        return findByIdOptional(id).isPresent();
    }

    KnownFact known(String id) {
        return findByIdOptional(id).orElseGet(() -> KnownFact.unheardOf(id));
    }
}
