package io.twotier.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every code the public API has for transfers is in the README: with the test that sees it answered, or with the reason why it never is. */
class CodesTest {

    private static final List<String> DOCUMENTED = List.of("404/900100", "409/900101", "400/900102", "500/900103", "409/900104", "400/800078", "404/800015",
            "400/800016", "403/900123", "403/900124", "400/900131", "400/900132", "400/900133", "400/900134", "500/900135", "400/900136", "403/900137",
            "403/900138", "403/900139", "400/900145", "400/900146", "400/900147", "400/900148", "403/900149", "403/900150", "400/900127", "403/20002", "403/13605");
    private static final Pattern ROW = Pattern.compile("\\| (\\d{3}/\\d{5,6}) \\| [^|]+ \\| ([^|]+) \\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    @Test
    void everyDocumentedCodeHasATestThatIsThereOrAReason() throws IOException {
        Map<String, String> rows = ROW.matcher(Files.readString(Path.of("README.md"))).results().collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
        assertEquals(List.of(), DOCUMENTED.stream().filter(code -> !rows.containsKey(code)).toList());
        assertEquals(List.of(), rows.entrySet().stream().filter(row -> !proved(row.getValue()) && !row.getValue().startsWith("never: ")).toList());
    }

    private static boolean proved(String cell) {
        Matcher test = TEST.matcher(cell);
        if (!test.find()) {
            return false;
        }
        do {
            if (!has(test.group(1), test.group(2))) {
                return false;
            }
        } while (test.find());
        return true;
    }

    private static boolean has(String type, String method) {
        try {
            return Arrays.stream(Class.forName("io.twotier.transfer." + type).getDeclaredMethods()).anyMatch(one -> one.getName().equals(method));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
