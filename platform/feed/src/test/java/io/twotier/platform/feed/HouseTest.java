package io.twotier.platform.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.platform.testkit.House;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void theRulesOfTheHouseHold() {
        assertEquals(List.of(), House.here().offences());
    }
}
