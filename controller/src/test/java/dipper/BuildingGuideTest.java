package dipper;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.coater.GrblCoater;
import dipper.coater.Outcome;
import dipper.link.Arrival;
import dipper.rig.Rig;
import dipper.rig.RigReader;
import dipper.sim.Firmware;
import dipper.sim.Latency;
import dipper.sim.OnOpen;
import dipper.sim.Settings;
import dipper.sim.Tank;
import dipper.sim.VirtualClock;
import dipper.sim.VirtualCoater;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Goal: who builds a coater by the guide gets one that Dipper takes. Method: the guide's own lines are sent to a virtual board as it comes from the
 * factory, which is then compared with the example rig; its drawings are read as XML.
 */
class BuildingGuideTest {

    private static final Path MODULE = Path.of("..", "firmware-bridge");
    private static final Pattern FENCED = Pattern.compile("```settings (\\w+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern DRAWN = Pattern.compile("!\\[[^]]+]\\((drawings/[^)]+\\.svg)\\)");

    @ParameterizedTest
    @CsvSource({"uno, GRBL, Y with X", "grblhal, GRBLHAL, single axis"})
    void the_guides_settings_make_a_board_from_the_factory_the_rigs(String board, Firmware firmware, String switches)
            throws IOException {
        var rig = ShippedPlans.sound(RigReader.read("dr3-like.yaml",
                ShippedPlans.text("dr3-like.yaml").replace("switches: single axis", "switches: " + switches)));
        var lines = settings(board);
        var coater = coater(rig, firmware);

        assertThat(lines).isNotEmpty();
        assertThat(answers(coater, lines)).hasSize(lines.size()).containsOnly("ok");
        assertThat(connected(coater, rig)).isInstanceOf(Outcome.Connected.class);
    }

    @Test
    void a_board_from_the_factory_is_none() {
        var rig = ShippedPlans.sound(RigReader.read("dr3-like.yaml", ShippedPlans.text("dr3-like.yaml")));

        assertThat(connected(coater(rig, Firmware.GRBLHAL), rig)).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void every_drawing_is_well_formed_and_in_the_guide() throws Exception {
        var shown = DRAWN.matcher(guide()).results().map(match -> match.group(1)).toList();
        try (var files = Files.list(MODULE.resolve("drawings"))) {
            assertThat(files.map(file -> "drawings/" + file.getFileName())).containsExactlyInAnyOrderElementsOf(shown);
        }
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        for (var drawing : shown) {
            var svg = factory.newDocumentBuilder().parse(MODULE.resolve(drawing).toFile()).getDocumentElement();
            assertThat(svg.getTagName()).as(drawing).isEqualTo("svg");
            assertThat(svg.getElementsByTagName("title").getLength()).as(drawing).isEqualTo(1);
            assertThat(svg.getElementsByTagName("desc").getLength()).as(drawing).isEqualTo(1);
        }
    }

    @Test
    void the_manual_leads_to_the_guide() throws IOException {
        assertThat(Files.readString(MODULE.resolve("README.md"))).contains("(building.md)");
    }

    private static String guide() throws IOException {
        return Files.readString(MODULE.resolve("building.md"));
    }

    private static List<String> settings(String board) throws IOException {
        return FENCED.matcher(guide()).results().filter(fence -> fence.group(1).equals(board))
                .flatMap(fence -> fence.group(2).lines()).toList();
    }

    private static VirtualCoater coater(Rig rig, Firmware firmware) {
        return new VirtualCoater(new VirtualClock(Instant.parse("2026-11-22T20:00:00Z")), rig,
                Settings.factory(firmware), new Tank(rig, Set.of(), _ -> {
                }), OnOpen.RESETS, Latency.UNO);
    }

    private static List<String> answers(VirtualCoater coater, List<String> lines) {
        var heard = new StringBuilder();
        assertThat(coater.link().open(arrival -> {
            if (arrival instanceof Arrival.Bytes(var _, var bytes)) {
                heard.append(new String(bytes, StandardCharsets.US_ASCII));
            }
        })).isEmpty();
        waitsASecond(coater);
        waitsASecond(coater);
        waitsASecond(coater);
        heard.setLength(0);
        for (var line : lines) {
            assertThat(coater.link().write((line + "\n").getBytes(StandardCharsets.US_ASCII))).isEmpty();
            waitsASecond(coater);
        }
        coater.link().close();
        return heard.toString().lines().filter(line -> line.equals("ok") || line.startsWith("error")).toList();
    }

    private static void waitsASecond(VirtualCoater coater) {
        coater.clock().advanceTo(coater.clock().nanos() + 1_000_000_000L);
    }

    private static Outcome connected(VirtualCoater virtual, Rig rig) {
        var inbox = virtual.<Arrival>inbox();
        var coater = new GrblCoater(virtual.link(), rig, virtual.clock(), inbox::post);
        var outcome = coater.connect();
        while (outcome.isEmpty()) {
            var entry = inbox.next(coater.wake());
            outcome = entry.isPresent() ? coater.accept(entry.get()) : coater.tick();
        }
        coater.close();
        return outcome.get();
    }
}
