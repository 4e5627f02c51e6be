package dipper.link;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.link.LinkAddress.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkAddressTest {

    @Test
    void each_kind_is_read() {
        assertThat(LinkAddress.read("serial:/dev/ttyUSB0"))
                .isEqualTo(new Reading.Good(new LinkAddress.Serial("/dev/ttyUSB0", 115_200)));
        assertThat(LinkAddress.read("tcp:127.0.0.1:4001"))
                .isEqualTo(new Reading.Good(new LinkAddress.Tcp("127.0.0.1", 4001)));
        assertThat(LinkAddress.read("tcp:[::1]:4001")).isEqualTo(new Reading.Good(new LinkAddress.Tcp("::1", 4001)));
        assertThat(LinkAddress.read("sim:")).isEqualTo(new Reading.Good(new LinkAddress.Sim()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"serial:COM3", "serial:usb-A50285BI", "tcp:coater.lab:23", "tcp:[fe80::1%eth0]:4001", "sim:"})
    void it_is_written_as_it_was_read(String text) {
        assertThat(((Reading.Good) LinkAddress.read(text)).address()).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"/dev/ttyUSB0, names no kind of link", "'', names no kind of link", "usb:1, begins with none of",
        "serial:, names no port",
        "serial:usb-, usb- names no serial number",
        "tcp:host, wants a host", "tcp::4001, wants a host", "tcp:host:, wants a host", "tcp:host:x, wants a host",
        "tcp:::1:4001, wants a host",
        "tcp:host:0, between 1 and 65535", "tcp:host:65536, between 1 and 65535", "sim:x, nothing may follow"})
    void what_is_malformed_is_told_with_its_reason(String text, String reason) {
        assertThat(LinkAddress.read(text)).isInstanceOfSatisfying(Reading.Malformed.class, malformed -> {
            assertThat(malformed.what()).contains(reason).contains("\"" + text + "\"");
            assertThat(malformed.remedy()).contains("serial:/dev/ttyUSB0");
        });
    }
}
