package express.payments;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads statements of accounts (camt.053). It goes through a file twice: first only to see that all of it is there and
 * right, then line by line; so nothing of a file that is cut short counts.
 */
final class StatementReader implements BankFile.Reader {

    private static final String ROOT = "Document/BkToCstmrStmt/Stmt";
    private static final String ENTRY = ROOT + "/Ntry";
    private static final String PART = ENTRY + "/NtryDtls/TxDtls";
    private static final String CURRENCY = "EUR";
    private static final Set<String> NAMELESS = Set.of("", "NOTPROVIDED", "NONREF", "NOTAVAILABLE");

    private final String iban;
    private final BitSet parted;
    private final Consumer<Booking> to;
    private final boolean checks;
    private final Map<String, String> statement = new HashMap<>();
    private final Map<String, String> entry = new HashMap<>();
    private final Map<String, String> part = new HashMap<>();
    private final Map<String, String> balance = new HashMap<>();
    private final Map<Long, Integer> seen = new HashMap<>();
    private int index = -1;
    /** Of an entry in its statement, whatever others the file holds. */
    private int place = -1;

    private int statements;
    private int parts;
    private long partSum;
    private boolean partsTold;
    private long moved;
    private long lines;

    private StatementReader(String iban, BitSet parted, boolean checks, Consumer<Booking> to) {
        this.iban = iban;
        this.parted = parted;
        this.checks = checks;
        this.to = to;
    }

    /**
     * What the first walk found.
     *
     * @param parted which entries are made of several payments that come to their sum
     */
    record Checked(BitSet parted, long lines) {}

    static Checked check(InputStream content, String iban) {
        var reader = new StatementReader(iban, new BitSet(), true, booking -> {});
        BankFile.read(content, "camt.053.", reader);
        if (reader.statements == 0) {
            throw new Refused("payments.fault.kind");
        }
        return new Checked(reader.parted, reader.lines);
    }

    static void read(InputStream content, String iban, Checked checked, Consumer<Booking> to) {
        BankFile.read(content, "camt.053.", new StatementReader(iban, checked.parted(), false, to));
    }

    /** All of a small file. */
    static void read(Supplier<InputStream> content, String iban, Consumer<Booking> to) {
        read(content.get(), iban, check(content.get(), iban), to);
    }

    @Override
    public void begin(String path, XMLStreamReader at) {
        switch (path) {
            case ROOT -> {
                statement.clear();
                seen.clear();
                place = -1;
                moved = 0;
                statements++;
            }
            case ENTRY -> {
                requireAccount();
                entry.clear();
                index++;
                place++;
                parts = 0;
                partSum = 0;
                partsTold = true;
            }
            case PART -> {
                part.clear();
                parts++;
            }
            case ROOT + "/Bal" -> balance.clear();
            default -> {
                if (at.getAttributeCount() > 0) {
                    note(path + "@", currency(at));
                }
            }
        }
    }

    private static String currency(XMLStreamReader at) {
        String currency = at.getAttributeValue(null, "Ccy");
        return currency == null ? "" : currency;
    }

    private void requireAccount() {
        if (!iban.equals(Iban.plain(statement.getOrDefault("Acct/Id/IBAN", "")))) {
            throw new Refused("payments.fault.account");
        }
        if (!statement.getOrDefault("Acct/Ccy", CURRENCY).equals(CURRENCY)) {
            throw new Refused("payments.fault.currency");
        }
    }

    @Override
    public void end(String path, String text) {
        switch (path) {
            case PART -> endPart();
            case ENTRY -> endEntry();
            case ROOT + "/Bal" -> endBalance();
            case ROOT -> endStatement();
            default -> note(path, text);
        }
    }

    private void note(String path, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (path.startsWith(PART + "/")) {
            part.merge(path.substring(PART.length() + 1), text, StatementReader::joined);
        } else if (path.startsWith(ENTRY + "/")) {
            entry.merge(path.substring(ENTRY.length() + 1), text, StatementReader::joined);
        } else if (path.startsWith(ROOT + "/Bal/")) {
            balance.put(path.substring(ROOT.length() + 5), text);
        } else if (path.startsWith(ROOT + "/")) {
            statement.put(path.substring(ROOT.length() + 1), text);
        }
    }

    private static String joined(String first, String second) {
        return cut(first + " " + second, 1_000);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private void endBalance() {
        String kind = balance.getOrDefault("Tp/CdOrPrtry/Cd", "");
        if (!balance.getOrDefault("Amt@", CURRENCY).equals(CURRENCY)) {
            throw new Refused("payments.fault.currency");
        }
        long cents = signed(cents(balance.getOrDefault("Amt", "")), balance.get("CdtDbtInd"));
        statement.put("balance " + kind, Long.toString(cents));
    }

    private void endStatement() {
        requireAccount();
        String before = statement.getOrDefault("balance OPBD", statement.get("balance PRCD"));
        String after = statement.get("balance CLBD");
        if (checks && before != null && after != null && Long.parseLong(before) + moved != Long.parseLong(after)) {
            throw new Refused("payments.fault.balance");
        }
    }

    private boolean isBooked() {
        return entry.getOrDefault("Sts/Cd", entry.getOrDefault("Sts", "BOOK")).equals("BOOK");
    }

    private long entryCents() {
        if (!entry.getOrDefault("Amt@", "").equals(CURRENCY)) {
            throw new Refused("payments.fault.currency");
        }
        return signed(cents(entry.getOrDefault("Amt", "")), entry.get("CdtDbtInd"));
    }

    /** Nothing, if the part does not say in our currency how much it is. */
    private long partCents() {
        String told = part.get("Amt");
        String currency = part.getOrDefault("Amt@", "");
        if (told == null || !currency.equals(CURRENCY)) {
            told = part.get("AmtDtls/TxAmt/Amt");
            currency = part.getOrDefault("AmtDtls/TxAmt/Amt@", "");
        }
        if (told == null || !currency.equals(CURRENCY)) {
            return 0;
        }
        return signed(cents(told), part.getOrDefault("CdtDbtInd", entry.getOrDefault("CdtDbtInd", "")));
    }

    private void endPart() {
        if (!isBooked()) {
            return;
        }
        if (checks) {
            long cents = partCents();
            partsTold &= cents != 0;
            partSum += cents;
        } else if (parted.get(index)) {
            to.accept(booking(partCents(), part));
        }
    }

    private void endEntry() {
        if (!isBooked()) {
            return;
        }
        long cents = entryCents();
        day("BookgDt");
        if (checks) {
            moved += cents;
            boolean whole = parts < 2 || !partsTold || partSum != cents;
            parted.set(index, !whole);
            lines += whole ? 1 : parts;
        } else if (!parted.get(index)) {
            to.accept(booking(cents, parts == 1 ? part : Map.of()));
        }
    }

    private static long cents(String amount) {
        try {
            return new BigDecimal(amount).movePointRight(2).longValueExact();
        } catch (ArithmeticException | NumberFormatException odd) {
            throw new Refused("payments.fault.amount");
        }
    }

    private static long signed(long cents, @Nullable String side) {
        return switch (String.valueOf(side)) {
            case "CRDT" -> cents;
            case "DBIT" -> -cents;
            default -> throw new Refused("payments.fault.amount");
        };
    }

    private LocalDate day(String name) {
        String told = entry.getOrDefault(name + "/Dt", entry.getOrDefault(name + "/DtTm", ""));
        try {
            return LocalDate.parse(told.substring(0, Math.min(10, told.length())));
        } catch (DateTimeException none) {
            throw new Refused("payments.fault.day");
        }
    }

    private Booking booking(long cents, Map<String, String> of) {
        if (cents == 0) {
            throw new Refused("payments.fault.amount");
        }
        LocalDate booked = day("BookgDt");
        boolean hasValue = entry.containsKey("ValDt/Dt") || entry.containsKey("ValDt/DtTm");
        String side = cents > 0 ? "Dbtr" : "Cdtr";
        String other = cents > 0 ? "Cdtr" : "Dbtr";
        boolean back = Boolean.parseBoolean(entry.getOrDefault("RvslInd", "false"));
        String party = back ? other : side;
        return new Booking(
                mark(cents, of),
                cents,
                booked,
                hasValue ? day("ValDt") : booked,
                back,
                cut(first(of, "RtrInf/Rsn/Cd", "RtrInf/Rsn/Prtry"), 35),
                cut(first(of, "RmtInf/Strd/CdtrRefInf/Ref"), 140),
                named(first(of, "Refs/EndToEndId")),
                named(first(of, "Refs/MndtId")),
                named(batch(of)),
                bankReference(of),
                cut(first(of, "RltdPties/" + party + "/Pty/Nm", "RltdPties/" + party + "/Nm"), 200),
                cut(Iban.plain(first(of, "RltdPties/" + party + "Acct/Id/IBAN")), 40),
                words(of));
    }

    private String words(Map<String, String> of) {
        String said = first(of, "RmtInf/Ustrd", "AddtlTxInf");
        return cut(said.isEmpty() ? entry.getOrDefault("AddtlNtryInf", "") : said, 500);
    }

    private String batch(Map<String, String> of) {
        String told = first(entry, "NtryDtls/Btch/PmtInfId", "NtryDtls/Btch/MsgId");
        return told.isEmpty() ? first(of, "Refs/PmtInfId") : told;
    }

    private String bankReference(Map<String, String> of) {
        return named(entry.getOrDefault("AcctSvcrRef", first(of, "Refs/AcctSvcrRef")));
    }

    private static String named(String name) {
        return NAMELESS.contains(name.strip()) ? "" : cut(name, 140);
    }

    private static String first(Map<String, String> of, String... names) {
        for (String name : names) {
            String found = of.get(name);
            if (found != null) {
                return found;
            }
        }
        return "";
    }

    /** What the bank calls it, so that it is known in another file too; else its place in this statement. */
    private String mark(long cents, Map<String, String> of) {
        String reference = bankReference(of);
        String name = reference.isEmpty()
                ? "at " + statement.getOrDefault("Id", "") + " " + place
                : reference + " " + named(first(of, "Refs/AcctSvcrRef"));
        byte[] digest = digest(String.join(
                "\n",
                List.of(
                        iban,
                        name,
                        day("BookgDt").toString(),
                        Long.toString(cents),
                        first(of, "Refs/EndToEndId"),
                        first(of, "Refs/TxId"))));
        long key = ByteBuffer.wrap(digest).getLong();
        int count = seen.merge(key, 1, Integer::sum);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + "." + count;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
