package express.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What a process of Java holds in its memory, and how long it has worked, seen from outside. */
final class Watched implements AutoCloseable {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(250);

    private final JMXConnector connector;
    private final MBeanServerConnection server;
    private final MemoryMXBean memory;
    private final List<ObjectName> pools;
    private final long idle;
    private volatile boolean closed;
    private long most;
    private long left;

    private Watched(JMXConnector connector) throws IOException, JMException {
        this.connector = connector;
        server = connector.getMBeanServerConnection();
        memory = ManagementFactory.newPlatformMXBeanProxy(
                server, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
        pools = List.copyOf(server.queryNames(new ObjectName("java.lang:type=MemoryPool,*"), null));
        idle = live();
        Thread.ofPlatform().daemon().start(this::watch);
    }

    static Watched of(long pid) throws IOException, AttachNotSupportedException, JMException {
        VirtualMachine machine = VirtualMachine.attach(String.valueOf(pid));
        try {
            return new Watched(JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent())));
        } finally {
            machine.detach();
        }
    }

    /** What is held by anything, in bytes: all else is collected before. */
    long live() {
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    double seconds() throws IOException {
        return ManagementFactory.newPlatformMXBeanProxy(
                                server, ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME, OperatingSystemMXBean.class)
                        .getProcessCpuTime()
                / 1e9;
    }

    private void watch() {
        while (!closed) {
            try {
                most = Math.max(most, memory.getHeapMemoryUsage().getUsed());
                left = Math.max(left, afterCollections());
            } catch (IOException | JMException | RuntimeException gone) {
                return;
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private long afterCollections() throws IOException, JMException {
        long sum = 0;
        for (ObjectName pool : pools) {
            if (server.getAttribute(pool, "CollectionUsage") instanceof CompositeData usage) {
                sum += MemoryUsage.from(usage).getUsed();
            }
        }
        return sum;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        connector.close();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "heap: idle %,d MB live, %,d MB at most, %,d MB left by collections",
                idle >> 20,
                most >> 20,
                left >> 20);
    }
}
