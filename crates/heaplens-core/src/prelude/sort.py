# list.sort where a key function or a __lt__ is Python code: CPython's merge sort over natural runs, comparison for
# comparison (Objects/listsort.txt). The same algorithm for natively comparable items is objects/sort.rs.
#
# A row is [key, item]; keys are compared with < only.

def list_sort(self, *, key=None, reverse=False):
    reverse = as_index(reverse) != 0
    # The list is empty while it is sorted.
    items = _list_take(self)
    try:
        if key is None:
            keys = [*items]
        else:
            keys = []
            for item in items:
                keys.append(key(item))
        if not _sort_natively(keys, items, reverse):
            rows = []
            for index in range(_size(items)):
                rows.append((keys[index], items[index]))
            try:
                if reverse:
                    rows.reverse()
                tim_sort(rows)
            finally:
                if reverse:
                    rows.reverse()
                for index in range(_size(items)):
                    items[index] = rows[index][1]
                rows = None
    finally:
        keys = None
        touched = _list_put_back(self, items)
    if touched:
        raise ValueError('list modified during sort')


def tim_sort(rows):
    total = len(rows)
    if total < 2:
        return
    shortest, odd = total, 0
    while shortest >= 64:
        odd |= shortest & 1
        shortest >>= 1
    shortest += odd
    runs = []  # [start, length, power]
    gallop = [7]
    low = 0
    while low < total:
        length = count_run(rows, low, total)
        if length < 0:
            length = -length
            rows[low:low + length] = rows[low:low + length][::-1]
        if length < shortest:
            forced = min(shortest, total - low)
            binary_sort(rows, low, low + forced, low + length)
            length = forced
        if runs:
            start, first, _ = runs[-1]
            power = run_power(start, first, length, total)
            while len(runs) > 1 and runs[-2][2] > power:
                merge_runs(rows, runs, len(runs) - 2, gallop)
            runs[-1][2] = power
        runs.append([low, length, 0])
        low += length
    while len(runs) > 1:
        at = len(runs) - 2
        if at > 0 and runs[at - 1][1] < runs[at + 1][1]:
            at -= 1
        merge_runs(rows, runs, at, gallop)


def count_run(rows, low, high):
    # Length of the run at low, negative if it is strictly descending.
    if low + 1 == high:
        return 1
    at = low + 2
    if rows[low + 1][0] < rows[low][0]:
        while at < high:
            if rows[at][0] < rows[at - 1][0]:
                at += 1
            else:
                break
        return low - at
    while at < high:
        if rows[at][0] < rows[at - 1][0]:
            break
        at += 1
    return at - low


def binary_sort(rows, low, high, start):
    if start == low:
        start += 1
    while start < high:
        row = rows[start]
        pivot = row[0]
        left, right = low, start
        while left < right:
            middle = left + ((right - left) >> 1)
            if pivot < rows[middle][0]:
                right = middle
            else:
                left = middle + 1
        rows[left + 1:start + 1] = rows[left:start]
        rows[left] = row
        start += 1


def run_power(start, first, second, total):
    a = 2 * start + first
    b = a + first + second
    power = 0
    while True:
        power += 1
        if a >= total:
            a -= total
            b -= total
        elif b >= total:
            return power
        a <<= 1
        b <<= 1


def gallop_left(key, rows, base, n, hint):
    last, offset = 0, 1
    if rows[base + hint][0] < key:
        most = n - hint
        while offset < most:
            if rows[base + hint + offset][0] < key:
                last = offset
                offset = (offset << 1) + 1
            else:
                break
        if offset > most:
            offset = most
        last += hint
        offset += hint
    else:
        most = hint + 1
        while offset < most:
            if rows[base + hint - offset][0] < key:
                break
            last = offset
            offset = (offset << 1) + 1
        if offset > most:
            offset = most
        last, offset = hint - offset, hint - last
    last += 1
    while last < offset:
        middle = last + ((offset - last) >> 1)
        if rows[base + middle][0] < key:
            last = middle + 1
        else:
            offset = middle
    return offset


def gallop_right(key, rows, base, n, hint):
    last, offset = 0, 1
    if key < rows[base + hint][0]:
        most = hint + 1
        while offset < most:
            if key < rows[base + hint - offset][0]:
                last = offset
                offset = (offset << 1) + 1
            else:
                break
        if offset > most:
            offset = most
        last, offset = hint - offset, hint - last
    else:
        most = n - hint
        while offset < most:
            if key < rows[base + hint + offset][0]:
                break
            last = offset
            offset = (offset << 1) + 1
        if offset > most:
            offset = most
        last += hint
        offset += hint
    last += 1
    while last < offset:
        middle = last + ((offset - last) >> 1)
        if key < rows[base + middle][0]:
            offset = middle
        else:
            last = middle + 1
    return offset


def merge_runs(rows, runs, at, gallop):
    start_a, len_a, _ = runs[at]
    start_b, len_b, _ = runs[at + 1]
    runs[at][1] = len_a + len_b
    del runs[at + 1]
    skip = gallop_right(rows[start_b][0], rows, start_a, len_a, 0)
    start_a += skip
    len_a -= skip
    if len_a == 0:
        return
    len_b = gallop_left(rows[start_a + len_a - 1][0], rows, start_b, len_b, len_b - 1)
    if len_b == 0:
        return
    if len_a <= len_b:
        merge_low(rows, start_a, len_a, start_b, len_b, gallop)
    else:
        merge_high(rows, start_a, len_a, start_b, len_b, gallop)


def merge_low(rows, start_a, len_a, start_b, len_b, gallop):
    left = rows[start_a:start_a + len_a]
    a, b, to, end_b = 0, start_b, start_a, start_b + len_b
    rows[to] = rows[b]
    to += 1
    b += 1
    least = gallop[0]
    tail = False  # the last row of left goes to the very end
    try:
        if b == end_b:
            return
        if len_a == 1:
            tail = True
            return
        while True:
            count_a = count_b = 0
            while True:
                if rows[b][0] < left[a][0]:
                    rows[to] = rows[b]
                    to += 1
                    b += 1
                    count_b += 1
                    count_a = 0
                    if b == end_b:
                        return
                    if count_b >= least:
                        break
                else:
                    rows[to] = left[a]
                    to += 1
                    a += 1
                    count_a += 1
                    count_b = 0
                    if len_a - a == 1:
                        tail = True
                        return
                    if count_a >= least:
                        break
            least += 1
            while True:
                if least > 1:
                    least -= 1
                gallop[0] = least
                count_a = gallop_right(rows[b][0], left, a, len_a - a, 0)
                rows[to:to + count_a] = left[a:a + count_a]
                to += count_a
                a += count_a
                if len_a - a == 1:
                    tail = True
                    return
                if a == len_a:
                    return
                rows[to] = rows[b]
                to += 1
                b += 1
                if b == end_b:
                    return
                count_b = gallop_left(left[a][0], rows, b, end_b - b, 0)
                rows[to:to + count_b] = rows[b:b + count_b]
                to += count_b
                b += count_b
                if b == end_b:
                    return
                rows[to] = left[a]
                to += 1
                a += 1
                if len_a - a == 1:
                    tail = True
                    return
                if count_a < 7 and count_b < 7:
                    break
            least += 1
            gallop[0] = least
    finally:
        if tail:
            rest = end_b - b
            rows[to:to + rest] = rows[b:end_b]
            rows[to + rest] = left[a]
        else:
            rows[to:to + len_a - a] = left[a:]


def merge_high(rows, start_a, len_a, start_b, len_b, gallop):
    right = rows[start_b:start_b + len_b]
    a, b, to = start_a + len_a, len_b, start_b + len_b
    to -= 1
    a -= 1
    rows[to] = rows[a]
    least = gallop[0]
    head = False  # the first row of right goes to the very start
    try:
        if a == start_a:
            return
        if b == 1:
            head = True
            return
        while True:
            count_a = count_b = 0
            while True:
                if right[b - 1][0] < rows[a - 1][0]:
                    to -= 1
                    a -= 1
                    rows[to] = rows[a]
                    count_a += 1
                    count_b = 0
                    if a == start_a:
                        return
                    if count_a >= least:
                        break
                else:
                    to -= 1
                    b -= 1
                    rows[to] = right[b]
                    count_b += 1
                    count_a = 0
                    if b == 1:
                        head = True
                        return
                    if count_b >= least:
                        break
            least += 1
            while True:
                if least > 1:
                    least -= 1
                gallop[0] = least
                length = a - start_a
                place = gallop_right(right[b - 1][0], rows, start_a, length, length - 1)
                count_a = length - place
                rows[to - count_a:to] = rows[start_a + place:a]
                to -= count_a
                a -= count_a
                if a == start_a:
                    return
                to -= 1
                b -= 1
                rows[to] = right[b]
                if b == 1:
                    head = True
                    return
                place = gallop_left(rows[a - 1][0], right, 0, b, b - 1)
                count_b = b - place
                rows[to - count_b:to] = right[place:b]
                to -= count_b
                b -= count_b
                if b == 1:
                    head = True
                    return
                if b == 0:
                    return
                to -= 1
                a -= 1
                rows[to] = rows[a]
                if a == start_a:
                    return
                if count_a < 7 and count_b < 7:
                    break
            least += 1
            gallop[0] = least
    finally:
        if head:
            rest = a - start_a
            rows[to - rest:to] = rows[start_a:a]
            rows[to - rest - 1] = right[0]
        else:
            rows[to - b:to] = right[:b]
