package dipper.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dipper.rig.Wiring.Homing;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class FrugalityTest {

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void a_long_move_costs_no_more_memory_than_a_short_one() {
        var bed = Bed.homed(Rigs.bench(Homing.SINGLE_AXIS));
        // Classes are loaded at their first use, which is no cost of a move.
        move(bed, -3, -90);
        move(bed, -3, -4);
        var ofShort = move(bed, -5, -6);
        var ofLong = move(bed, -7, -97);
        assertThat(ofLong).isLessThan(2 * ofShort + 20_000);
    }

    private long move(Bed bed, int from, int to) {
        bed.ask("G53 G0 Z" + from);
        var before = threads.getCurrentThreadAllocatedBytes();
        bed.ask("G53 G1 F60 Z" + to);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
