package io.twotier.platform.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorldTest {

    @ParameterizedTest(name = "{0} is {1} with the name {2}, simulated: {3}")
    @CsvSource(nullValues = "none", textBlock = """
            production,         production, none,   false
            sandbox,            sandbox,    none,   false
            simulation,         simulation, none,   true
            simulation:spring,  simulation, spring, true
            simulationist,      simulationist, none, false
            """)
    void anEnvironmentIsAWordAndTheNameOfASimulation(String environment, String word, String name, boolean simulated) {
        assertEquals(word, World.word(environment));
        assertEquals(name, World.name(environment));
        assertEquals(simulated, World.simulated(environment));
        assertEquals(environment, World.of(word, name));
    }

    @Test
    void twoSimulationsAreTwoEnvironments() {
        assertEquals("simulation:spring", World.simulation("spring"));
        assertEquals("spring", World.name(World.of("simulation", "spring")));
        assertNull(World.name("sandbox"));
    }
}
