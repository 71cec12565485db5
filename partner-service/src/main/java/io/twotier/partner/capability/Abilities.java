package io.twotier.partner.capability;

import java.util.List;

/** A feature whose operations ask something of the caller's tenant. What is named nowhere is open to whoever has the role. */
public interface Abilities {

    List<Ability> abilities();
}
