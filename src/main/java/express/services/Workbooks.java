package express.services;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A table as a workbook (xlsx), of which the first sheet is read. */
final class Workbooks {

    /** What a workbook of some thousand rows unpacks to, with room; a small file may hide a very large one. */
    private static final long LARGEST = 60L << 20;

    private Workbooks() {}

    static boolean isOne(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    static byte[] write(String title, List<List<String>> rows) throws IOException {
        var content = new ByteArrayOutputStream();
        try (var workbook = new Workbook(content, "Express", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(title);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
            sheet.freezePane(0, 1);
        }
        return content.toByteArray();
    }

    /** Every row, with its empty cells; reading ends after so many. */
    static List<List<String>> read(byte[] content, int most) throws IOException {
        measure(content);
        List<List<String>> rows = new ArrayList<>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            Iterator<Row> read = stream.iterator();
            while (read.hasNext() && rows.size() < most) {
                Row row = read.next();
                while (rows.size() < Math.min(row.getRowNum() - 1, most)) {
                    rows.add(List.of());
                }
                rows.add(cells(row));
            }
        } catch (RuntimeException broken) {
            throw new IOException(broken);
        }
        return rows;
    }

    /** What stands in its directory may be a lie, so it is unpacked. */
    private static void measure(byte[] content) throws IOException {
        long all = 0;
        byte[] some = new byte[1 << 16];
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream part = zip.getInputStream(entry)) {
                    all += size(part, some, LARGEST - all);
                }
            }
        }
    }

    private static long size(InputStream part, byte[] some, long most) throws IOException {
        long size = 0;
        for (int read = part.read(some); read >= 0; read = part.read(some)) {
            size += read;
            if (size > most) {
                throw new IOException("unpacks to too much");
            }
        }
        return size;
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(Workbooks::text).orElse(""));
        }
        return cells;
    }

    /** A formula counts as what it came to. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER && cell.getValue() instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return cell.getType() == CellType.STRING ? cell.asString() : String.valueOf(cell.getText());
    }
}
