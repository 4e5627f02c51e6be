package dipper.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Pieces of HTML; whatever comes from a file or a person passes through {@link #text}. */
final class Html {

    private Html() {}

    /** Text that means nothing but itself, in an element or within the quotes of an attribute. */
    static String text(Object text) {
        var escaped = new StringBuilder();
        text.toString().codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    /** A number for a drawing: short, and with a point whatever the country. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** A table whose cells are texts; columns that begin with # hold numbers. */
    static String table(List<String> columns, List<List<String>> rows) {
        var head = columns.stream().map(column -> cell("th", column.startsWith("#") ? column.substring(1) : column,
                column.startsWith("#"))).collect(Collectors.joining());
        var body = rows.stream().map(row -> {
            var cells = new StringBuilder();
            for (var at = 0; at < row.size(); at++) {
                cells.append(cell("td", row.get(at), columns.get(at).startsWith("#")));
            }
            return "<tr>" + cells + "</tr>";
        }).collect(Collectors.joining("\n"));
        return "<div class=\"wide\"><table><thead><tr>" + head + "</tr></thead><tbody>\n" + body
                + "\n</tbody></table></div>\n";
    }

    private static String cell(String tag, String content, boolean number) {
        return "<" + tag + (number ? " class=\"n\"" : "") + ">" + text(content) + "</" + tag + ">";
    }
}
