package io.twotier.platform.testkit;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A state machine as the diagram that stands in a README. */
public final class StateDiagram {

    private StateDiagram() {
    }

    /** The ways of a state machine in Mermaid's notation, a line each, in the order of the enums. */
    public static <S extends Enum<S>, C extends Enum<C>> String of(Class<S> states, Class<C> commands, BiFunction<S, C, Optional<S>> after) {
        Stream<String> ways = Arrays.stream(states.getEnumConstants()).flatMap(state -> Arrays.stream(commands.getEnumConstants())
                .flatMap(command -> after.apply(state, command).stream().map(next -> "    " + lower(state) + " --> " + lower(next) + ": " + lower(command))));
        return Stream.concat(Stream.of("stateDiagram-v2"), ways).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT);
    }
}
