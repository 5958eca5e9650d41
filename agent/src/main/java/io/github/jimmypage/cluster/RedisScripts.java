package io.github.jimmypage.cluster;

/**
 * Each is one atomic step on the server. Sent as text each time: that is some hundred bytes, and needs no second way for a server that
 * has forgotten them.
 */
final class RedisScripts {
    /** Makes the state if it was lost, under an epoch that never was before (KNOWN_BUGS 6). */
    private static final String BEGIN = """
            local function bump(state, channel, node, flags, writers, mark, tables)
              local number = redis.call('HINCRBY', state, 'generation', 1)
              local epoch = redis.call('HGET', state, 'epoch')
              redis.call('PUBLISH', channel, epoch .. '\\n' .. number .. '\\n' .. node .. '\\n' .. flags .. '\\n' .. writers .. '\\n' .. mark .. '\\n' .. tables)
              return {epoch, tostring(number)}
            end
            if redis.call('HEXISTS', KEYS[1], 'epoch') == 0 or redis.call('HEXISTS', KEYS[1], 'generation') == 0 then
              redis.call('HSET', KEYS[1], 'epoch', ARGV[1], 'generation', 0)
            end
            """;

    /**
     * Keys: state, nodes. Arguments: a new epoch, the channel, the node, flags, the clients that wrote on one line, the mark of those who
     * did now, the tables on a line each. Where it is to be acknowledged the answer names all other nodes, whatever their leases; and one that does not exist where not even
     * this one is among them, because then others may have been forgotten as well.
     */
    static final String BUMP = BEGIN + """
            local answer = bump(KEYS[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6], ARGV[7])
            if ARGV[4] ~= '' then
              local forgotten = true
              for _, node in ipairs(redis.call('ZRANGE', KEYS[2], 0, -1)) do
                if node == ARGV[3] then
                  forgotten = false
                else
                  answer[#answer + 1] = node
                end
              end
              if forgotten then
                answer[#answer + 1] = 'unknown'
              end
            end
            return answer
            """;

    /**
     * Keys: state, nodes. Arguments: a new epoch, the channel, the node, the lease in milliseconds. A node whose lease ran out may have died
     * between a commit and its bump (KNOWN_BUGS 46), so that all may be outdated. The one that asks has not died, whatever its lease.
     * Where there are no leases they may have been forgotten: whoever held one and does not come back counts as dead after one lease,
     * under a name that no node has.
     */
    static final String HEARTBEAT = BEGIN + """
            local time = redis.call('TIME')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            if redis.call('EXISTS', KEYS[2]) == 0 then
              redis.call('ZADD', KEYS[2], now + ARGV[4], 'unknown')
            end
            redis.call('ZADD', KEYS[2], now + ARGV[4], ARGV[3])
            if redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now - 1) > 0 then
              bump(KEYS[1], ARGV[2], '', '', '', '', '*')
            end
            local unknown = redis.call('ZSCORE', KEYS[2], 'unknown') and 1 or 0
            return {redis.call('HGET', KEYS[1], 'epoch'), redis.call('HGET', KEYS[1], 'generation'), redis.call('ZCARD', KEYS[2]) - unknown}
            """;

    private RedisScripts() {}
}
