package dipper.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** What is still in the heap behind each collection, while something runs. */
final class HeapInUse {

    private HeapInUse() {}

    /** The most of it, in MB; collections are many, since the nursery is small. */
    static double most(Runnable work) {
        System.gc();
        var most = new AtomicLong();
        var heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getName).collect(Collectors.toSet());
        NotificationListener listener = (notification, _) -> {
            var left = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData()).getGcInfo()
                    .getMemoryUsageAfterGc().entrySet().stream().filter(pool -> heap.contains(pool.getKey()))
                    .map(Map.Entry::getValue).mapToLong(java.lang.management.MemoryUsage::getUsed).sum();
            most.accumulateAndGet(left, Math::max);
        };
        collectors().forEach(collector -> collector.addNotificationListener(listener, null, null));
        work.run();
        System.gc();
        collectors().forEach(collector -> forget(collector, listener));
        return most.get() / 1048576.0;
    }

    private static List<NotificationEmitter> collectors() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream().map(NotificationEmitter.class::cast).toList();
    }

    private static void forget(NotificationEmitter collector, NotificationListener listener) {
        try {
            collector.removeNotificationListener(listener);
        } catch (ListenerNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
