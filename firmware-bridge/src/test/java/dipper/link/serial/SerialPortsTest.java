package dipper.link.serial;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.link.serial.SerialPorts.Port;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Goal: a board is found by its number, whatever port it has moved to, and never another in its place. Method: lists of ports as systems give them. */
class SerialPortsTest {

    private static final Port UNO = new Port("/dev/ttyACM0", "Arduino Uno", SerialPorts.usb(0x2341, 0x43, "7583131"));
    private static final Port CLONE =
            new Port("/dev/ttyUSB0", "USB Serial", SerialPorts.usb(0x1a86, 0x7523, "Unknown"));
    private static final Port PLAIN = new Port("/dev/ttyS0", "ttyS0", SerialPorts.usb(-1, -1, null));

    @Test
    void a_port_tells_the_number_of_its_board_where_there_is_one() {
        assertThat(UNO.usb()).isEqualTo("2341:0043 7583131");
        assertThat(UNO.serial()).contains("7583131");
        assertThat(CLONE.serial()).isEmpty();
        assertThat(PLAIN.serial()).isEmpty();
    }

    @Test
    void a_board_is_found_by_its_number() {
        assertThat(SerialPorts.ofBoard("7583131", List.of(PLAIN, CLONE, UNO))).contains(UNO);
        assertThat(SerialPorts.ofBoard("7583132", List.of(PLAIN, CLONE, UNO))).isEmpty();
    }

    @Test
    void where_two_have_one_number_neither_is_taken() {
        assertThat(SerialPorts.ofBoard("7583131", List.of(UNO, new Port("/dev/ttyACM1", "Arduino Uno", UNO.usb()))))
                .isEmpty();
    }
}
