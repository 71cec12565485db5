package io.twotier.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

/** Asks whether there are such rows. Panache's count makes and translates a new query each time, which costs more than the question itself. */
public final class Rows {

    private Rows() {
    }

    /**
     * Stops at the first one.
     *
     * @param such   what stands behind "from", with ?1, ?2 … for the values
     * @param values in their order
     */
    public static boolean exist(EntityManager entities, String such, Object... values) {
        TypedQuery<Integer> query = entities.createQuery("select 1 from " + such, Integer.class).setMaxResults(1);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return !query.getResultList().isEmpty();
    }
}
