package io.twotier.platform.note;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The notes. */
@ApplicationScoped
public class Notes implements PanacheRepositoryBase<Note, UUID> {
}
