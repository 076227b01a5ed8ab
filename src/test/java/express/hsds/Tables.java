package express.hsds;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads what was written as a table. */
final class Tables {

    private Tables() {}

    /** Each row as the fields that it fills. */
    static void rows(String table, Consumer<Map<String, String>> into) {
        List<CsvRecord> all = new ArrayList<>();
        CsvReader.builder().ofCsvRecord(table).forEach(all::add);
        for (int i = 1; i < all.size(); i++) {
            Map<String, String> row = new HashMap<>();
            for (int column = 0; column < all.get(i).getFieldCount(); column++) {
                if (!all.get(i).getField(column).isEmpty()) {
                    row.put(all.getFirst().getField(column), all.get(i).getField(column));
                }
            }
            into.accept(row);
        }
    }
}
