package io.twotier.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.local.Suite;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The guide for integrators, followed literally: every command in its order in one shell, and what it says is printed is printed. */
@ExtendWith(RunningSuite.class)
class GuideIT {

    private static final Path ROOT = Path.of(System.getProperty("twotier.root"));
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|text)\\n(.*?)^```$");
    /** The suite runs already, on ports of its own. */
    private static final Pattern STARTS_THE_SUITE = Pattern.compile("deploy/local/twotier (up|env)");
    private static final String END = "--- end of block ";
    private static final int LONGEST_SECONDS = 180;

    /** Commands, and the texts their output has in this order. */
    private record Block(String commands, List<String> shows) {
    }

    @Test
    void whoFollowsItGetsWhatItSays(Suite suite) throws Exception {
        List<Block> blocks = blocks();
        assertTrue(blocks.size() > 8, "the guide has commands");
        Path output = Files.createDirectories(ROOT.resolve("deploy/acceptance/target")).resolve("guide.txt");
        assertEquals(0, run(suite, script(blocks), output.toFile()), () -> read(output));
        String[] printed = read(output).split(Pattern.quote(END) + "\\d+\\n", -1);
        assertEquals(blocks.size() + 1, printed.length, read(output));
        for (int i = 0; i < blocks.size(); i++) {
            shows(blocks.get(i), printed[i]);
        }
    }

    private static void shows(Block block, String printed) {
        int from = 0;
        for (String text : block.shows()) {
            int at = printed.indexOf(text, from);
            assertTrue(at >= 0, () -> text + " is not printed by\n" + block.commands() + "\nwhich prints\n" + printed);
            from = at + text.length();
        }
    }

    private static List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (MatchResult found : BLOCK.matcher(Files.readString(ROOT.resolve("docs/guide/README.md"))).results().toList()) {
            if (found.group(1).equals("sh")) {
                blocks.add(new Block(found.group(2), new ArrayList<>()));
            } else {
                blocks.get(blocks.size() - 1).shows().addAll(found.group(2).lines().toList());
            }
        }
        return blocks;
    }

    private static String script(List<Block> blocks) {
        StringBuilder script = new StringBuilder("set -euo pipefail\n");
        for (int i = 0; i < blocks.size(); i++) {
            String commands = blocks.get(i).commands();
            script.append(STARTS_THE_SUITE.matcher(commands).find() ? "" : commands).append("echo '").append(END).append(i).append("'\n");
        }
        return script.toString();
    }

    private static int run(Suite suite, String script, File output) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script).directory(ROOT.toFile()).redirectErrorStream(true).redirectOutput(output);
        builder.environment().put("TWOTIER", suite.baseUrl().toString());
        builder.environment().put("TWOTIER_TOKENS", suite.tokenUrl().toString());
        builder.environment().put("TWOTIER_PASSWORD", suite.demoPassword());
        builder.environment().merge("PATH", Path.of(System.getProperty("java.home"), "bin").toString(), (path, java) -> java + File.pathSeparator + path);
        Process shell = builder.start();
        if (!shell.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly().waitFor();
        }
        return shell.exitValue();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
