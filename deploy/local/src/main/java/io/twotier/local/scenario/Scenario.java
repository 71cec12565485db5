package io.twotier.local.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One story of the book, told from its beginning: its partners and customers are its own.
 *
 * @param name   of its file
 * @param people who is more than an admin of a partner
 */
record Scenario(String name, String title, Map<String, Person> people, List<Act> acts) {

    /** The states it tells of. */
    Set<String> reaches() {
        Set<String> states = new TreeSet<>();
        acts.forEach(act -> states.addAll(act.reaches()));
        return states;
    }

    Person person(String who) {
        return people.getOrDefault(who, Person.ofPartner());
    }
}
