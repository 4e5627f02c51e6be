package dipper.sim;

import dipper.sim.Firmware.Abort;
import dipper.sim.Firmware.Dialect;
import dipper.sim.Firmware.Hold;
import dipper.sim.Firmware.Mist;
import dipper.sim.Firmware.Seldom;
import dipper.sim.Firmware.SingleAxes;
import java.util.List;

/** The firmwares' manners, from their documents and from recordings. */
final class Dialects {

    private static final String GRBL_BANNER = "Grbl 1.1h ['$' for help]";
    private static final String GRBL_VERSION = "1.1h.20190830:";
    private static final Catalogue GRBL_SETTINGS = Catalogue.of("""
            0=10 1=25 2=0 3=0 4=0 5=0 6=0 10=1 11=0.010 12=0.002 13=0 20=0 21=0 22=0 23=0 24=25.000 25=500.000 26=250
            27=1.000 30=1000 31=0 32=0 100=250.000 101=250.000 102=250.000 110=500.000 111=500.000 112=500.000
            120=10.000 121=10.000 122=10.000 130=200.000 131=200.000 132=200.000""");

    /** As its simulator lists them. */
    private static final Catalogue GRBLHAL_SETTINGS = Catalogue.of("""
            0=5.0 1=25 2=0 3=0 4=7 5=0 6=0 9=1 10=511 11=0.010 12=0.002 13=0 14=0 15=0 17=0 18=0 19=0 20=0 21=0 22=0 23=0
            24=25.0 25=500.0 26=250 27=1.000 28=0.100 29=0.0 30=1000.000 31=0.000 32=0 33=5000.0 34=0.0 35=0.0 36=100.0
            37=0 39=1 40=0 41=0 42=2 43=1 44=4 45=3 46=0 56=5.0 57=100.0 58=-5.0 59=500.0 60=0 61=0 62=0 63=3 64=0 65=0
            100=250.00000 101=250.00000 102=250.00000 110=500.000 111=500.000 112=500.000 120=10.000 121=10.000
            122=10.000 130=200.000 131=200.000 132=200.000 341=0 342=30.0 343=25.0 344=200.0 345=200.0 346=1 384=0
            392=4.0 393=1.0 394=0.0 398=100 481=0 485=0 486=0 539=0.0 673=0.0 676=15 680=0""");

    static final Dialect GRBL = new Dialect(GRBL_BANNER, GRBL_VERSION, List.of("[OPT:V,15,128]"), 15, 128, 6, "", "",
            GRBL_SETTINGS, Hold.STANDS, Abort.ALWAYS_LOCKS, SingleAxes.UNKNOWN, Seldom.OFFSET_FIRST,
            Mist.NONE);

    static final Dialect GRBL_SINGLE_AXIS =
            new Dialect(GRBL_BANNER, GRBL_VERSION, List.of("[OPT:VH,15,128]"), 15, 128, 6, "", "", GRBL_SETTINGS,
                    Hold.STANDS, Abort.ALWAYS_LOCKS, SingleAxes.KNOWN, Seldom.OFFSET_FIRST,
                    Mist.NONE);

    /** Its ring of 1024 bytes takes one less. */
    static final Dialect GRBLHAL = new Dialect("GrblHAL 1.1f ['$' or '$HELP' for help]", "1.1f.20260817:",
            List.of("[OPT:VNML+,100,1024,3,0]", "[AXS:3:XYZ]", "[NEWOPT:ENUMS,RT+,TC,SED]", "[FIRMWARE:grblHAL]",
                    "[SIGNALS:D]", "[NVS STORAGE:*EEPROM]", "[DRIVER:Simulator]", "[DRIVER VERSION:260324]"),
            100, 1023, 9, " G40 G49 G98 G50", ".", GRBLHAL_SETTINGS, Hold.NEVER_STANDS, Abort.LOCKS_WHERE_HOMING_IS_ON,
            SingleAxes.BY_SETTING, Seldom.OVERRIDES_FIRST, Mist.BUILT_IN);

    private Dialects() {}
}
