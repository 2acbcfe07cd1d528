export const floorChannel = 'bench_floor'
