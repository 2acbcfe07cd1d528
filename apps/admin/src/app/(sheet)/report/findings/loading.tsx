export { default } from '../../../(portal)/loading.tsx'
