package dipper.yaml;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/** The characters of a text, with one mark for each place: the scanner asks where it is some six times a word, and twice out of three at the same place. */
final class Characters extends StreamReader {

    private Mark latest;

    Characters(String text) {
        super(text);
    }

    @Override
    public Mark getMark() {
        if (latest == null || latest.getIndex() != getIndex()) {
            latest = super.getMark();
        }
        return latest;
    }
}
