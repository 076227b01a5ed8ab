package express.hsds;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import express.hsds.Fault.Place;
import express.hsds.Fault.Reason;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.node.ObjectNode;

/** Reads an archive of tables, one after another, a row at a time. */
final class TableSource {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}([.][0-9]{1,40})?");
    private static final int MOST_FILES = 500;
    private static final long LONGEST = 8L << 30;
    private static final int LONGEST_LINE = 1 << 20;
    private static final int PEEK = 1 << 16;
    private static final String DESCRIPTION = "datapackage.json";

    private final Harvest sink;
    private final ZipInputStream zip;
    private long unpacked;

    private TableSource(InputStream in, Harvest sink) {
        this.sink = sink;
        this.zip = new ZipInputStream(in);
    }

    static void read(InputStream in, String file, Harvest sink) throws IOException {
        var source = new TableSource(in, sink);
        String now = file;
        try {
            int files = 0;
            for (ZipEntry entry = source.zip.getNextEntry(); entry != null; entry = source.zip.getNextEntry()) {
                now = entry.getName();
                if (++files > MOST_FILES) {
                    throw new ZipException("too many files");
                }
                source.entry(entry);
            }
            if (files == 0) {
                source.stop(file, Reason.UNREADABLE, "");
            }
        } catch (EOFException cut) {
            source.stop(now, Reason.CUT, "");
        } catch (ZipException | IllegalArgumentException broken) {
            source.stop(now, Reason.UNREADABLE, String.valueOf(broken.getMessage()));
        }
    }

    private void stop(String file, Reason reason, String detail) {
        sink.fault(Fault.refusal(new Place(file, 0), "", null, reason, "", detail));
    }

    private void entry(ZipEntry entry) throws IOException {
        Optional<Kind> kind = Kind.ofFile(entry.getName());
        if (kind.isPresent()) {
            table(entry.getName(), kind.get());
        } else if (!entry.isDirectory() && !entry.getName().endsWith(DESCRIPTION)) {
            sink.fault(Fault.note(new Place(entry.getName(), 0), "", null, Reason.UNKNOWN_FILE, "", ""));
        }
    }

    private void table(String file, Kind kind) throws IOException {
        long line = 0;
        try {
            var text = new BufferedReader(decoded(), PEEK);
            char separator = separator(text);
            CsvReader<CsvRecord> rows = CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .maxBufferSize(LONGEST_LINE)
                    .ofCsvRecord((Reader) text);
            Iterator<CsvRecord> all = rows.iterator();
            if (!all.hasNext()) {
                return;
            }
            List<String> columns =
                    all.next().getFields().stream().map(String::strip).toList();
            while (all.hasNext()) {
                CsvRecord row = all.next();
                line = row.getStartingLineNumber();
                row(kind, columns, row, new Place(file, line));
            }
        } catch (CsvParseException | UncheckedIOException broken) {
            unreadable(file, line, broken);
        } catch (CharacterCodingException wrong) {
            sink.fault(Fault.refusal(new Place(file, line + 1), kind.word(), null, Reason.ENCODING, "", ""));
        }
    }

    /** A table that is cut off cuts off the archive; one with strange signs stands for itself. */
    private void unreadable(String file, long line, RuntimeException broken) throws IOException {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                sink.fault(Fault.refusal(new Place(file, line + 1), "", null, Reason.ENCODING, "", ""));
                return;
            }
            if (cause instanceof EOFException || cause instanceof ZipException) {
                throw (IOException) cause;
            }
        }
        sink.fault(Fault.refusal(
                new Place(file, line + 1), "", null, Reason.UNREADABLE, "", String.valueOf(broken.getMessage())));
    }

    private Reader decoded() {
        var counted = new FilterInputStream(zip) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int some = super.read(into, offset, length);
                unpacked += Math.max(0, some);
                if (unpacked > LONGEST) {
                    throw new ZipException("unpacked it is too large");
                }
                return some;
            }

            @Override
            public void close() {
                // The next table is in the same archive.
            }
        };
        return new InputStreamReader(
                counted,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Spreadsheets of many countries write semicolons; the mark that some begin with is no part of the first name. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(PEEK);
        var first = new StringBuilder();
        for (int sign = text.read(); sign >= 0 && sign != '\n' && first.length() < PEEK / 2; sign = text.read()) {
            first.append((char) sign);
        }
        text.reset();
        if (first.indexOf("\ufeff") == 0) {
            text.skip(1);
        }
        boolean comma = first.indexOf(",") >= 0;
        return comma ? ',' : first.indexOf(";") >= 0 ? ';' : first.indexOf("\t") >= 0 ? '\t' : ',';
    }

    private void row(Kind kind, List<String> columns, CsvRecord row, Place place) {
        if (row.getFieldCount() == 1 && row.getField(0).isBlank()) {
            return;
        }
        if (row.getFieldCount() != columns.size()) {
            sink.fault(Fault.refusal(
                    place, kind.word(), null, Reason.UNREADABLE, "", row.getFieldCount() + " / " + columns.size()));
            return;
        }
        ObjectNode said = Said.object();
        for (int i = 0; i < columns.size(); i++) {
            cell(kind, columns.get(i), row.getField(i), said);
        }
        sink.row(kind, said, place);
    }

    private static void cell(Kind kind, String column, String cell, ObjectNode said) {
        Optional<Field> field = kind.field(column);
        boolean empty = cell.isEmpty()
                && field.filter(TableSource::mayBeEmpty)
                        .filter(it -> isWordless(kind))
                        .isEmpty();
        if (column.isEmpty() || empty) {
            return;
        }
        if (field.filter(it -> it.type() == Field.Type.NUMBER).isPresent()
                && NUMBER.matcher(cell).matches()) {
            said.put(column, new BigDecimal(cell));
        } else {
            said.put(column, cell);
        }
    }

    private static boolean mayBeEmpty(Field field) {
        return field.required()
                && field.type() == Field.Type.TEXT
                && field.values().isEmpty();
    }

    /** Of these the standard asks for more words than there are. */
    private static boolean isWordless(Kind kind) {
        return kind == Kind.ADDRESS || kind == Kind.METADATA;
    }
}
